# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = កំពុងមានគ្រោះថ្នាក់មែនទេ? សូមទូរស័ព្ទ៖
reports-short-never = មិនរាយការណ៍ទៅ Nyukan ទេ
reports-short-may = អាចសួរអំពីវីសា
reports-short-must = ត្រូវរាយការណ៍ទៅ Nyukan
reports-short-unknown = រាយការណ៍ឬអត់៖ មិនដឹង

## Whether an office reports (promise 16)
reports-never = មិនរាយការណ៍អំពីអ្នកទៅអន្តោប្រវេសន៍ (Nyukan) ទេ។
reports-may = អាចរាយការណ៍ទៅអន្តោប្រវេសន៍ (Nyukan)។ អ្នកអាចសួរដោយមិនប្រាប់ឈ្មោះ។
reports-must = ត្រូវរាយការណ៍ទៅអន្តោប្រវេសន៍ (Nyukan)។
reports-unknown = យើងមិនដឹងថាកន្លែងនេះរាយការណ៍ទៅអន្តោប្រវេសន៍ (Nyukan) ឬអត់ទេ។ អ្នកអាចសួរដោយមិនប្រាប់ឈ្មោះ។

## First message (promises 1, 2, 4, 5)
welcome = សួរអំពីការរស់នៅ ការងារ និងវីសាបាន។
promise-free = ឥតគិតថ្លៃ។ មិនបាច់ប្រាប់ឈ្មោះ មិនបាច់មានគណនីជាមួយយើង។
promise-kept = យើងមិនរក្សាទុកអ្វីដែលអ្នកសរសេរទេ។ ដប់នាទីក្រោយ ខ្ញុំលែងដឹងថាយើងបាននិយាយអ្វី។
welcome-how = ប្រាប់ថាមានរឿងអ្វី តាមពាក្យរបស់អ្នក។ ឧទាហរណ៍៖ “ថៅកែថាខែក្រោយទៀតហើយ” “ខ្ញុំបាត់កាត zairyu” “យកកូនទៅជួបគ្រូពេទ្យនៅឯណា”។
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram ស្គាល់គណនីរបស់អ្នក ហើយអាចអានការជជែកនេះ។ ការជូនដំណឹងអាចបង្ហាញចម្លើយរបស់យើង៖ សូមបិទការជូនដំណឹងនៃការជជែកនេះ ឬកំណត់ឱ្យលុបខ្លួនឯង។
note-web = ម្ចាស់ Wi-Fi នេះអាចឃើញថាអ្នកបើកទំព័រនេះ តែមិនឃើញអ្វីដែលអ្នកសួរទេ។
note-terminal = កុំព្យូទ័រនេះអាចរក្សាទុកអ្វីដែលវាយនៅទីនេះ។
note-sms = ក្រុមហ៊ុនសេវាអាន SMS បាន។ web/Telegram
note-line = LINE ស្គាល់គណនីរបស់អ្នក ហើយអាចអានការជជែកនេះ។
note-whatsapp = WhatsApp ស្គាល់លេខទូរស័ព្ទរបស់អ្នក។
note-messenger = Facebook ស្គាល់គណនីរបស់អ្នក ហើយអាចអានការជជែកនេះ។

## Not understood, not covered, not sure
unknown = រឿងនេះខ្ញុំមិនដឹង ឬមិនទាន់យល់។ សូមសរសេរតាមពាក្យផ្សេង ឬសួរមនុស្សនៅទីនេះ៖
not-written-yet = ខ្ញុំគិតថាខ្ញុំយល់ តែមិនទាន់មានអត្ថបទអំពីរឿងនេះទេ។ សូមសួរអ្នកទាំងនេះ៖
choose = ខ្ញុំមិនប្រាកដ។ មួយណាជិតជាងគេ?
none-of-these = មិនមែនទាំងនេះ៖ និយាយជាមួយមនុស្ស
not-what-i-meant = មិនមែនអ្វីដែលខ្ញុំចង់សួរ
also = អ្នកក៏បានសរសេរអំពី៖ { $title }

## Place (the answer depends on the town)
depends-on-place = រឿងនេះអាស្រ័យលើទីក្រុង។ អ្នករស់នៅទីក្រុងណា? សូមសរសេរឈ្មោះទីក្រុង ឬលេខកូដប្រៃសណីយ៍។
ask-place = អ្នករស់នៅទីក្រុងណា? សូមសរសេរឈ្មោះទីក្រុង ឬលេខកូដប្រៃសណីយ៍ ឧទាហរណ៍ { $example }។
which-place = មានកន្លែងច្រើនដែលមានឈ្មោះនេះ។ មួយណា?
place-set = ទីក្រុងរបស់អ្នក៖ { $place }។
in-place = នៅ { $place }៖
near-place = អ្នកជួយនៅជិត { $place }
who-helps = អ្នកណាអាចជួយ
nothing-local = មិនទាន់មានអ្វីសម្រាប់ { $place } ដោយឡែកទេ។

## Offices
open-now = ឥឡូវបើក
closed-now = ឥឡូវបិទ
hours = ម៉ោង៖ { $hours }
hours-holidays = ថ្ងៃបុណ្យជាតិ ម៉ោងអាចខុសពីធម្មតា។
languages = ភាសា៖ { $list }
cost-free = ឥតគិតថ្លៃ
cost-paid = ត្រូវបង់លុយ
cost-by-income = ចំណូលតិច មិនបាច់បង់លុយ
call-free = ហៅឥតគិតថ្លៃ
call-paid = ហៅត្រូវបង់លុយ
prepaid-fails = ស៊ីមបង់លុយមុន ឬទូរស័ព្ទតាមអ៊ីនធឺណិត ច្រើនតែហៅមិនចូល
number-as-of = លេខឆ្នាំ { $year } អាចប្តូរហើយ
number-undated = លេខពីទំព័រគ្មានកាលបរិច្ឆេទ អាចប្តូរហើយ
no-number = មិនទាន់មានលេខដែលយើងបានផ្ទៀងផ្ទាត់ទេ។ សូមមើលទំព័រ៖
# promise 15
secret-address = កន្លែងនេះសម្ងាត់។ សូមទូរស័ព្ទ គេនឹងប្រាប់ថាត្រូវទៅណា។
needs-nothing = មិនត្រូវការឯកសារ
needs-residence-card = ត្រូវការកាត zairyu
needs-insurance = ត្រូវការកាតធានារ៉ាប់រង
needs-registered-address = ត្រូវមានអាសយដ្ឋានចុះបញ្ជី
needs-appointment = ត្រូវណាត់មុន
any-status = សម្រាប់គ្រប់គ្នា មានវីសាឬអត់
only-lawful = សម្រាប់អ្នកមានវីសានៅមានសុពលភាព

## Sources
source = ប្រភព៖ { $title } ទំព័រថ្ងៃ { $date }
source-undated = ប្រភព៖ { $title } ទំព័រគ្មានកាលបរិច្ឆេទ
source-checked = ប្រភព៖ { $title } ពិនិត្យថ្ងៃ { $date }
law = ច្បាប់៖ { $act } មាត្រា { $article }
law-act = ច្បាប់៖ { $act }
law-general = មិនទាន់ផ្ទៀងជាមួយអត្ថបទច្បាប់
fact-old = ទំព័រនេះចាស់ហើយ ({ $date })។ សូមសួរសិន មុននឹងពឹងលើវា។
draft = អត្ថបទនេះមិនទាន់មានជនជាតិខ្មែរអានពិនិត្យទេ។
not-translated = មិនទាន់មានជាភាសារបស់អ្នកទេ។ នេះជា { $language }៖
show-this = បង្ហាញអត្ថបទនេះ ឬអានឱ្យគេស្តាប់៖
card-means = មានន័យថា៖ { $meaning }
information-only = នេះជាព័ត៌មាន មិនមែនជាការប្រឹក្សាច្បាប់ទេ។

## Buttons
button-more = បន្ថែម៖ សិទ្ធិ ឯកសារ ច្បាប់
button-others = អ្នកផ្សេងដែលជួយ
button-card = អ្វីត្រូវបង្ហាញនៅបញ្ជរ
button-back = ត្រឡប់ក្រោយ
button-language = ភាសា
button-place = ទីក្រុងរបស់ខ្ញុំ
button-menu = ប្រធានបទទាំងអស់
button-erase = លុបការសន្ទនានេះ
button-delete-this = លុបសារនេះ
button-privacy = មិនបង្ហាញឈ្មោះមែនទេ?
cover = ចុចដើម្បីអាន

## The bot's own topics
bot-hello = សួស្តី។ ខ្ញុំឆ្លើយអំពីការរស់នៅ ការងារ និងវីសា។ មានរឿងអ្វី?
bot-help = សូមសរសេរថាមានរឿងអ្វី ជាភាសារបស់អ្នក។ ខ្ញុំនឹងប្រាប់ថាអ្នកមានសិទ្ធិអ្វី ហើយអ្នកណានៅជិតអាចជួយ។ នៅទីនេះគ្មានអ្នកផ្សេងឆ្លើយទេ៖ នេះជាម៉ាស៊ីន។
# promise 1, 4, 5
bot-privacy = ខ្ញុំមិនដឹងថាអ្នកជាអ្នកណាទេ។ ខ្ញុំមិនរក្សាទុកអ្វីដែលអ្នកសរសេរ៖ មិនទុកឈ្មោះ លេខ ឬអត្ថបទ។ ខ្ញុំមិនប្រាប់ប៉ូលិស ឬអន្តោប្រវេសន៍ទេ។ ដប់នាទីក្រោយ ខ្ញុំលែងដឹងថាយើងបាននិយាយអ្វី។
# promise 3
bot-privacy-limit = បើមានគេគ្រប់គ្រងកុំព្យូទ័ររបស់យើងនៅពេលអ្នកសរសេរ គេអាចអានសំណួររបស់អ្នកនៅពេលនោះ។
bot-human = ខ្ញុំជាម៉ាស៊ីន។ មនុស្សទាំងនេះអាចនិយាយជាមួយអ្នក៖
bot-language = ចង់ប្រើភាសាអ្វី?
bot-place = អ្នករស់នៅទីក្រុងណា? សូមសរសេរឈ្មោះទីក្រុង ឬលេខកូដប្រៃសណីយ៍។
# promise 6
bot-erase-telegram = ខ្ញុំបានលុបអ្វីដែល Telegram ឱ្យលុប។ សារចាស់ជាងនេះ៖ ចុចឱ្យជាប់លើការជជែក រួចលុប។
# promise 6
bot-erase-web = បានបំភ្លេចហើយ។ កម្មវិធីរុករករបស់អ្នកនៅរក្សាប្រវត្តិ។ អ្នកអាចលុបនៅទីនោះ។
# promise 6
bot-erase-sms = បានបំភ្លេចហើយ។ ខ្ញុំមិនអាចលុប SMS ពីទូរស័ព្ទអ្នក ឬពីក្រុមហ៊ុនទូរស័ព្ទបានទេ។
# promise 6
bot-erase-terminal = បានបំភ្លេចហើយ។
bot-menu = អំពីរឿងអ្វី?
language-set = ចាប់ពីពេលនេះ៖ { $language }។

## Errors
# promise 20
no-memory = ពេលនេះ ខ្ញុំមិនអាចចាំអ្វីពីសារមួយទៅសារមួយទៀតបានទេ។
error-empty = សូមសរសេរថាមានរឿងអ្វី។
error-too-long = វែងពេកសម្រាប់ខ្ញុំ។ សូមសរសេរតែចំណុចសំខាន់បំផុត។
error-not-text = ខ្ញុំមើលរូប ឬស្តាប់សំឡេងមិនបានទេ។ សូមសរសេរខ្លីៗថាមានរឿងអ្វី។
error-group = សូមសរសេរមកខ្ញុំតែម្នាក់ឯង។ នៅទីនេះអ្នកដទៃអាចអានបាន។
# promise 18
error-busy = សារច្រើនពេក។ សូមរង់ចាំមួយនាទី។
error-late = ខ្ញុំយឺតជាងធម្មតា។ សូមសរសេរម្តងទៀត។
error-bad-request = ខ្ញុំអានសំណើនេះមិនបានទេ។
error-too-large = សំណើនេះធំពេក។
error-not-found = គ្មានអ្វីនៅអាសយដ្ឋាននេះទេ។
error-internal = មានអ្វីខូចនៅទីនេះ។ សូមសាកម្តងទៀត។

## Areas of the menu
area-emergency = បន្ទាន់
area-safety = អំពើហិង្សា ប៉ូលិស
area-work = ការងារ ប្រាក់ខែ
area-status = វីសា កាត zairyu
area-health = គ្រូពេទ្យ មន្ទីរពេទ្យ
area-money = លុយ ពន្ធ សោធន (nenkin)
area-housing = ផ្ទះសម្បែង
area-education = សាលារៀន ភាសា
area-family = រៀបការ កំណើត មរណភាព
area-civic = សាលាក្រុង មេធាវី អ្នកជួយ
area-life = បើកឡាន ទូរស័ព្ទ ចេញពីប្រទេស

## Units
unit-hour = { $n } ម៉ោង
unit-day = { $n } ថ្ងៃ
unit-week = { $n } សប្តាហ៍
unit-month = { $n } ខែ
unit-year = { $n } ឆ្នាំ
unit-time = { $n } ដង
unit-yen = { $n } យ៉េន
unit-percent = { $n }%
unit-age = អាយុ { $n } ឆ្នាំ

## Hours in words
weekdays-short = ច័ន្ទ អង្គារ ពុធ ព្រហ សុក្រ សៅរ៍ អាទិត្យ
hours-always = ទាំងយប់ទាំងថ្ងៃ
hours-closed = បិទ
hours-holiday = ថ្ងៃបុណ្យជាតិ

## SMS (short; -tail at most 20 characters)
sms-tail = 1 បន្ថែម 2 កន្លែងជួយ
sms-read = ឆ្លើយ 1 ដើម្បីអាន
sms-menu = 0 ម៉ឺនុយ
# promise 20
sms-no-memory = ពេលនេះខ្ញុំចាំមិនបានទេ។ សូមសួរជាពាក្យ ឬផ្ញើកូដ។

## Web page
web-title = Madoguchi
web-placeholder = មានរឿងអ្វី?
web-ask = សួរ
web-leave = ចាកចេញ
web-leave-hint = ចុច Shift បីដង ដើម្បីចេញភ្លាម
# promise 7
web-leave-limit = ការចាកចេញមិនលុបប្រវត្តិទេ។
web-language = ភាសា
web-your-question = សំណួររបស់អ្នក
web-answer = ចម្លើយ
web-waiting = ចាំបន្តិច …
web-offline = គ្មានអ៊ីនធឺណិត។ អ្វីដែលអ្នកសរសេរនៅទីនេះដដែល៖ សូមសាកម្តងទៀត។
web-open-chat = សួរនៅទីនេះ
web-close-chat = បិទ

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = ចាប់ផ្តើមឡើងវិញ
command-help = របៀបប្រើ
command-language = ប្តូរភាសា
command-place = កំណត់ទីក្រុងរបស់ខ្ញុំ
command-privacy = មិនបង្ហាញឈ្មោះមែនទេ?
command-erase = លុបការសន្ទនានេះ
command-urgent = លេខបន្ទាន់
words-start = ចាប់ផ្តើម | ចាប់ផ្ដើម | ចាប់ផ្តើមឡើងវិញ | chab pdaerm | chab pderm
words-help = របៀបប្រើ | ប្រើម៉េច | ប្រើយ៉ាងម៉េច | ណែនាំ | robeab prer | prer mech
words-language = ភាសា | ប្តូរភាសា | ប្ដូរភាសា | phea sa | pheasa
words-place = ទីក្រុង | កន្លែង | អាសយដ្ឋាន | ទីកន្លែង | ti krong | tikrong | konleng | kanlaeng
words-privacy = អនាមិក | សម្ងាត់ | ឯកជនភាព | មិនបង្ហាញឈ្មោះ | somngat | samngat
words-erase = លុប | លុបចោល | បំភ្លេច | lub | lup | lub chol
words-urgent = បន្ទាន់ | អាសន្ន | គ្រោះថ្នាក់ | ជួយ | ជួយផង | ជួយខ្ញុំ | ជួយខ្ញុំផង | ជួយសង្គ្រោះ | bontoan | asann | kroh tnak | chuoy phong | juoy phong | chuy phong | jouy pong | sos
