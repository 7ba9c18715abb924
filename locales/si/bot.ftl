# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = දැන් අනතුරේද? අමතන්න:
reports-short-never = Nyukan එකට දන්වන්නේ නෑ
reports-short-may = වීසා ගැන අහන්න ඉඩ තියෙනවා
reports-short-must = Nyukan එකට දන්වන්නම ඕන
reports-short-unknown = දන්වනවද නැද්ද: දන්නේ නෑ

## Whether an office reports (promise 16)
reports-never = ඔබ ගැන ඉමිග්‍රේෂන් එකට (Nyukan) දන්වන්නේ නෑ.
reports-may = ඉමිග්‍රේෂන් එකට (Nyukan) දන්වන්න ඉඩ තියෙනවා. නම කියන්නේ නැතුව අහන්න පුළුවන්.
reports-must = ඉමිග්‍රේෂන් එකට (Nyukan) දන්වන්නම ඕන.
reports-unknown = මේ තැන ඉමිග්‍රේෂන් එකට (Nyukan) දන්වනවද කියලා අපි දන්නේ නෑ. නම කියන්නේ නැතුව අහන්න පුළුවන්.

## First message (promises 1, 2, 4, 5)
welcome = ජීවිතය, රස්සාව, වීසා ගැන අහන්න.
promise-free = නොමිලේ. නමක් ඕන නෑ, අපිත් එක්ක ගිණුමක් ඕන නෑ.
promise-kept = ඔබ ලියන කිසි දෙයක් අපි තියාගන්නේ නෑ. විනාඩි දහයකට පස්සේ අපි කතා කළේ මොනවද කියලා මම දන්නේ නෑ.
welcome-how = වුණේ මොකක්ද කියලා ඔබේ වචන වලින් කියන්න. උදාහරණයක්: “බොස් ආයෙත් ලබන මාසේ කියනවා”, “මගේ සයිර්යු කාඩ් එක නැති වුණා”, “ළමයාව දොස්තර ළඟට ගෙනියන්නේ කොහෙටද”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram ඔබේ ගිණුම දන්නවා, මේ චැට් එක කියවන්නත් පුළුවන්. නොටිෆිකේෂන් වල අපේ උත්තරය පෙනෙන්න පුළුවන්: චැට් එක mute කරන්න, නැත්නම් තනියම මැකෙන්න හදන්න.
note-web = මේ Wi-Fi අයිතිකාරයාට ඔබ මේ පිටුව ඇරියා කියලා බලන්න පුළුවන්. ඔබ අහන දේ පේන්නේ නෑ.
note-terminal = මෙතන ටයිප් කරපු දේ මේ කොම්පියුටරයේ ඉතුරු වෙන්න පුළුවන්.
note-sms = ෆෝන් සමාගමට SMS පේනවා. web, Telegram
note-line = LINE ඔබේ ගිණුම දන්නවා, මේ චැට් එක කියවන්නත් පුළුවන්.
note-whatsapp = WhatsApp ඔබේ නම්බර් එක දන්නවා.
note-messenger = Facebook ඔබේ ගිණුම දන්නවා, මේ චැට් එක කියවන්නත් පුළුවන්.

## Not understood, not covered, not sure
unknown = මේක මම දන්නේ නෑ, නැත්නම් තේරුණේ නෑ. වෙන වචන වලින් ලියන්න, නැත්නම් මේ අයගෙන් අහන්න:
not-written-yet = මට තේරුණා කියලා හිතනවා, ඒත් මේ ගැන තවම ලියලා නෑ. මේ අය දන්නවා:
choose = මට හරියටම කියන්න බෑ. වඩාත්ම ළඟ මොකක්ද?
none-of-these = මේ එකක්වත් නෙවෙයි: කෙනෙක් එක්ක කතා කරන්න
not-what-i-meant = මම කිව්වේ ඒක නෙවෙයි
also = ඔබ මේ ගැනත් ලිව්වා: { $title }

## Place (the answer depends on the town)
depends-on-place = මේක නගරය අනුව වෙනස් වෙනවා. ඔබ ඉන්නේ කොයි නගරයේද? නගරයේ නම හරි තැපැල් කේතය හරි ලියන්න.
ask-place = ඔබ ඉන්නේ කොයි නගරයේද? නගරයේ නම හරි තැපැල් කේතය හරි ලියන්න, උදාහරණයක් { $example }.
which-place = මේ නමින් තැන් කිහිපයක් තියෙනවා. කොයි එකද?
place-set = ඔබේ නගරය: { $place }.
in-place = { $place } වල:
near-place = { $place } ළඟ උදව් කරන අය
who-helps = උදව් කරන අය
nothing-local = { $place } ගැනම තවම විස්තර නෑ.

## Offices
open-now = දැන් ඇරලා
closed-now = දැන් වහලා
hours = වේලාව: { $hours }
hours-holidays = රජයේ නිවාඩු දවස් වල වේලාව වෙනස් වෙන්න පුළුවන්.
languages = භාෂා: { $list }
cost-free = නොමිලේ
cost-paid = සල්ලි යනවා
cost-by-income = ආදායම අඩු නම් නොමිලේ
call-free = කෝල් එක නොමිලේ
call-paid = කෝල් එකට සල්ලි යනවා
prepaid-fails = prepaid හෝ ඉන්ටර්නෙට් ෆෝන් වලින් ගොඩක් වෙලාවට ගන්න බෑ
number-as-of = { $year } අවුරුද්දේ නම්බර් එක, වෙනස් වෙලා වෙන්න පුළුවන්
number-undated = දිනයක් නැති පිටුවක නම්බර් එක, වෙනස් වෙලා වෙන්න පුළුවන්
no-number = අපි බලලා තහවුරු කරපු නම්බර් එකක් නෑ. මේ පිටුව බලන්න:
# promise 15
secret-address = මේ තැන රහසක්. කතා කරන්න; එන්න ඕන කොහෙටද කියලා එයාලා කියයි.
needs-nothing = ලියකියවිලි ඕන නෑ
needs-residence-card = සයිර්යු කාඩ් එක (zairyu) ඕන
needs-insurance = රක්ෂණ කාඩ් එක (hoken) ඕන
needs-registered-address = ලියාපදිංචි ලිපිනයක් ඕන
needs-appointment = කලින් වේලාවක් ගන්න ඕන
any-status = හැමෝටම, වීසා තිබුණත් නැතත්
only-lawful = වලංගු වීසා තියෙන අයට

## Sources
source = මූලාශ්‍රය: { $title }, { $date } දින පිටුව
source-undated = මූලාශ්‍රය: { $title }, දිනයක් නැති පිටුවක්
source-checked = මූලාශ්‍රය: { $title }, { $date } දින බැලුවා
law = නීතිය: { $act }, වගන්තිය { $article }
law-act = නීතිය: { $act }
law-general = තවම නීතියේ පාඨය එක්ක සසඳලා නෑ
fact-old = මේ පිටුව පරණයි ({ $date }). විශ්වාස කරන්න කලින් අහලා බලන්න.
draft = මේක තවම සිංහල කතා කරන කෙනෙක් කියවලා නෑ.
not-translated = තවම ඔබේ භාෂාවෙන් නෑ. මේ තියෙන්නේ { $language } වලින්:
show-this = මේක පෙන්නන්න, නැත්නම් හයියෙන් කියවන්න:
card-means = තේරුම: { $meaning }
information-only = මේක තොරතුරු විතරයි, නීති උපදෙස් නෙවෙයි.

## Buttons
button-more = තව: අයිතිවාසිකම්, ලියකියවිලි, නීතිය
button-others = උදව් කරන අනිත් අය
button-card = කවුන්ටරයේ පෙන්නන්න
button-back = ආපස්සට
button-language = භාෂාව
button-place = මගේ නගරය
button-menu = හැම මාතෘකාවක්ම
button-erase = මේ කතාබහ මකන්න
button-delete-this = මේක මකන්න
button-privacy = මේක නිර්නාමිකද?
cover = කියවන්න තට්ටු කරන්න

## The bot's own topics
bot-hello = ආයුබෝවන්. ජීවිතය, රස්සාව, වීසා ගැන අහන ප්‍රශ්න වලට මම උත්තර දෙනවා. මොකද වුණේ?
bot-help = වුණේ මොකක්ද කියලා ඔබේ භාෂාවෙන් ලියන්න. ඔබේ අයිතිවාසිකම් මොනවද, ළඟ ඉන්න කවුද උදව් කරන්නේ කියලා මම කියන්නම්. මෙතන වෙන කවුරුත් උත්තර දෙන්නේ නෑ: මේක යන්ත්‍රයක්.
# promise 1, 4, 5
bot-privacy = ඔබ කවුද කියලා මම දන්නේ නෑ. ඔබ ලියන කිසි දෙයක් මම තියාගන්නේ නෑ: නමක් නෑ, නම්බර් එකක් නෑ, ලියපු දේවල් නෑ. මම පොලිසියටවත් ඉමිග්‍රේෂන් එකටවත් කියන්නේ නෑ. විනාඩි දහයකට පස්සේ අපි කතා කළේ මොනවද කියලා මම දන්නේ නෑ.
# promise 3
bot-privacy-limit = ඔබ ලියන වෙලාවේ අපේ කොම්පියුටරය පාලනය කරන කෙනෙක් හිටියොත්, ඒ මොහොතේ ඔබේ ප්‍රශ්නය එයාට කියවන්න පුළුවන්.
bot-human = මම යන්ත්‍රයක්. මේ අයට ඔබත් එක්ක කතා කරන්න පුළුවන්:
bot-language = මොන භාෂාවෙන්ද?
bot-place = ඔබ ඉන්නේ කොයි නගරයේද? නගරයේ නම හරි තැපැල් කේතය හරි ලියන්න.
# promise 6
bot-erase-telegram = Telegram මට ඉඩ දෙන දේවල් මැකුවා. පරණ මැසේජ්: චැට් එක තද කරගෙන ඉඳලා මකන්න.
# promise 6
bot-erase-web = අමතක කළා. ඔබේ බ්‍රව්සරයේ ඉතිහාසය තියෙනවා. ඒක එතනින් මකන්න පුළුවන්.
# promise 6
bot-erase-sms = අමතක කළා. ඔබේ ෆෝන් එකේ හරි ෆෝන් සමාගමේ හරි තියෙන SMS මට මකන්න බෑ.
# promise 6
bot-erase-terminal = අමතක කළා.
bot-menu = මේ මොනවා ගැනද?
language-set = මෙතන ඉඳන්: { $language }.

## Errors
# promise 20
no-memory = දැන් මට කලින් මැසේජ් එක මතක තියාගන්න බෑ.
error-empty = වුණේ මොකක්ද කියලා ලියන්න.
error-too-long = මේක මට දිග වැඩියි. වැදගත්ම කොටස ලියන්න.
error-not-text = මට පින්තූර බලන්න, කටහඬ අහන්න බෑ. වුණේ මොකක්ද කියලා කෙටියෙන් ලියන්න.
error-group = මට විතරක් ලියන්න. මෙතන අනිත් අයටත් කියවන්න පුළුවන්.
# promise 18
error-busy = මැසේජ් වැඩියි. විනාඩියක් ඉන්න.
error-late = මට හිතුවට වඩා වෙලා යනවා. ආයෙත් ලියන්න.
error-bad-request = මේ ඉල්ලීම මට කියවන්න බැරි වුණා.
error-too-large = මේ ඉල්ලීම ලොකු වැඩියි.
error-not-found = මේ ලිපිනයේ මොකුත් නෑ.
error-internal = මෙතන මොකක් හරි කැඩුණා. ආයෙත් උත්සාහ කරන්න.

## Areas of the menu
area-emergency = හදිසි
area-safety = හිංසා, පොලිසිය
area-work = රස්සාව, පඩි
area-status = වීසා, සයිර්යු කාඩ් එක
area-health = දොස්තර, ඉස්පිරිතාලේ
area-money = සල්ලි, බදු, නෙන්කින්
area-housing = ගෙවල්
area-education = ඉස්කෝලේ, භාෂාව
area-family = විවාහ, දරු උපත්, මරණ
area-civic = නගර කාර්යාලය, නීතිඥ, උදව්
area-life = ඩ්‍රයිවින්, ෆෝන්, රටින් යන්න

## Units
unit-hour = { $n ->
    [one] පැය { $n }
   *[other] පැය { $n }
}
unit-day = { $n ->
    [one] දවස් { $n }
   *[other] දවස් { $n }
}
unit-week = { $n ->
    [one] සති { $n }
   *[other] සති { $n }
}
unit-month = { $n ->
    [one] මාස { $n }
   *[other] මාස { $n }
}
unit-year = { $n ->
    [one] අවුරුදු { $n }
   *[other] අවුරුදු { $n }
}
unit-time = { $n ->
    [one] { $n } වතාවක්
   *[other] { $n } වතාවක්
}
unit-yen = යෙන් { $n }
unit-percent = { $n }%
unit-age = වයස අවුරුදු { $n }

## Hours in words
weekdays-short = සඳු අඟ බදා බ්‍රහ සිකු සෙන ඉරි
hours-always = දවල් රෑ දෙකේම
hours-closed = වහලා
hours-holiday = රජයේ නිවාඩු

## SMS (short; -tail at most 20 characters)
sms-tail = 1 තව 2 උදව් තැන්
sms-read = කියවන්න 1 එවන්න
sms-menu = 0 මෙනුව
# promise 20
sms-no-memory = දැන් මට මතක තියාගන්න බෑ. වචනවලින් අහන්න, නැත්නම් කෝඩ් එක එවන්න.

## Web page
web-title = Madoguchi
web-placeholder = මොකද වුණේ?
web-ask = අහන්න
web-leave = පිටවෙන්න
web-leave-hint = ඉක්මනින්ම පිටවෙන්න Shift තුන් පාරක් ඔබන්න
# promise 7
web-leave-limit = පිටවුණාට ඔබේ ඉතිහාසය මැකෙන්නේ නෑ.
web-language = භාෂාව
web-your-question = ඔබේ ප්‍රශ්නය
web-answer = උත්තරය
web-waiting = පොඩ්ඩක් ඉන්න …
web-offline = සම්බන්ධතාවක් නෑ. ඔබ ලියපු දේ තවම මෙතන තියෙනවා: ආයෙත් උත්සාහ කරන්න.
web-open-chat = මෙතන අහන්න
web-close-chat = වහන්න

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = ආයෙත් පටන් ගන්න
command-help = පාවිච්චි කරන හැටි
command-language = භාෂාව මාරු කරන්න
command-place = මගේ නගරය දාන්න
command-privacy = මේක නිර්නාමිකද?
command-erase = මේ කතාබහ මකන්න
command-urgent = හදිසි නම්බර්
words-start = පටන් ගන්න | අරඹන්න | මුලින් | patan ganna | aramba
words-help = පාවිච්චි කරන හැටි | උපදෙස් | කොහොමද | කොහොමද පාවිච්චි කරන්නේ | pawichchi karana hati | upades | kohomada
words-language = භාෂාව | භාෂා | භාෂාව මාරු කරන්න | bhashawa | bashawa | basawa
words-place = නගරය | තැන | ලිපිනය | මගේ නගරය | nagaraya | thana | lipinaya
words-privacy = නිර්නාමික | රහස් | රහසක් | පෞද්ගලිකත්වය | rahas | rahasak
words-erase = මකන්න | අමතක කරන්න | makanna | amathaka karanna
words-urgent = හදිසි | හදිසියි | අනතුරක් | අනතුර | උදව් | උදව් කරන්න | බේරගන්න | බේරාගන්න | මාව බේරගන්න | hadisi | hadissi | anathurak | udaw | udav | udau | udaw karanna | beraganna | sos
