# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = အခု အန္တရာယ်ရှိနေပါသလား။ ဖုန်းဆက်ပါ:
reports-short-never = အင်မီဂရေးရှင်းကို သတင်းမပို့ပါ
reports-short-may = ဗီဇာအကြောင်း မေးနိုင်ပါတယ်
reports-short-must = အင်မီဂရေးရှင်းကို သတင်းပို့ရမယ်
reports-short-unknown = သတင်းပို့မပို့ မသိရပါ

## Whether an office reports (promise 16)
reports-never = သင့်အကြောင်း အင်မီဂရေးရှင်းကို သတင်းမပို့ပါ။
reports-may = အင်မီဂရေးရှင်းကို သတင်းပို့နိုင်ပါတယ်။ နာမည်မပြောဘဲ မေးလို့ရပါတယ်။
reports-must = အင်မီဂရေးရှင်းကို သတင်းပို့ရပါတယ်။
reports-unknown = ဒီရုံးက အင်မီဂရေးရှင်းကို သတင်းပို့မပို့ ကျွန်ုပ်တို့ မသိပါ။ နာမည်မပြောဘဲ မေးလို့ရပါတယ်။

## First message (promises 1, 2, 4, 5)
welcome = နေထိုင်ရေး၊ အလုပ်၊ ဗီဇာအကြောင်း မေးပါ။
promise-free = အခမဲ့ပါ။ နာမည်မလို၊ ကျွန်ုပ်တို့ဆီမှာ အကောင့်ဖွင့်စရာမလိုပါ။
promise-kept = သင်ရေးတာကို ကျွန်ုပ်တို့ မသိမ်းထားပါ။ ဆယ်မိနစ်ကြာရင် ဘာပြောခဲ့ကြတယ်ဆိုတာ မသိတော့ပါ။
welcome-how = ဘာဖြစ်ခဲ့လဲဆိုတာ ကိုယ့်စကားနဲ့ ပြောပါ။ ဥပမာ “သူဌေးက လခကို နောက်လမှပေးမယ်လို့ ထပ်ပြောနေတယ်”၊ “ဇိုင်ယုကတ် ပျောက်သွားတယ်”၊ “ကလေးကို ဘယ်ဆေးခန်းပြရမလဲ”။
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram က သင့်အကောင့်ကို သိပြီး ဒီ chat ကို ဖတ်နိုင်ပါတယ်။ အသိပေးချက် (notification) မှာ အဖြေပေါ်နိုင်ပါတယ်။ ဒီ chat ရဲ့ အသိပေးချက်ကို ပိတ်ပါ၊ ဒါမှမဟုတ် အလိုအလျောက် ပျက်အောင် ထားပါ။
note-web = ဒီ Wi-Fi ပိုင်ရှင်က ဒီစာမျက်နှာကို ဖွင့်တာ မြင်နိုင်ပါတယ်။ ဘာမေးလဲတော့ မမြင်ပါ။
note-terminal = ဒီကွန်ပျူတာက ဒီမှာရိုက်တာကို သိမ်းထားနိုင်ပါတယ်။
note-sms = ဖုန်းကုမ္ပဏီ SMS မြင်တယ်။ web, Telegram
note-line = LINE က သင့်အကောင့်ကို သိပြီး ဒီ chat ကို ဖတ်နိုင်ပါတယ်။
note-whatsapp = WhatsApp က သင့်ဖုန်းနံပါတ်ကို သိပါတယ်။
note-messenger = Facebook က သင့်အကောင့်ကို သိပြီး ဒီ chat ကို ဖတ်နိုင်ပါတယ်။

## Not understood, not covered, not sure
unknown = ဒါကို မသိပါ၊ ဒါမှမဟုတ် နားမလည်လိုက်ပါ။ တခြားစကားနဲ့ ရေးပေးပါ၊ ဒါမှမဟုတ် ဒီကလူတွေကို မေးပါ:
not-written-yet = နားလည်တယ်လို့ ထင်ပါတယ်၊ ဒါပေမဲ့ ဒီအကြောင်း စာမရှိသေးပါ။ ဒီနေရာတွေက သိပါတယ်:
choose = မသေချာပါ။ ဘယ်ဟာ အနီးစပ်ဆုံးလဲ။
none-of-these = ဒါတွေမဟုတ်ပါ: လူနဲ့ ပြောမယ်
not-what-i-meant = အဲဒါကို ပြောတာမဟုတ်ပါ
also = ဒီအကြောင်းလည်း ရေးထားပါတယ်: { $title }

## Place (the answer depends on the town)
depends-on-place = ဒါက မြို့အလိုက် မတူပါ။ ဘယ်မြို့မှာ နေပါသလဲ။ မြို့နာမည် ဒါမှမဟုတ် စာပို့သင်္ကေတ ရေးပါ။
ask-place = ဘယ်မြို့မှာ နေပါသလဲ။ မြို့နာမည် ဒါမှမဟုတ် စာပို့သင်္ကေတ ရေးပါ၊ ဥပမာ { $example }။
which-place = ဒီနာမည်နဲ့ နေရာ တစ်ခုမက ရှိပါတယ်။ ဘယ်ဟာလဲ။
place-set = သင့်မြို့: { $place }။
in-place = { $place } မှာ:
near-place = { $place } အနီးမှာ ကူညီသူများ
who-helps = ဘယ်သူကူညီလဲ
nothing-local = { $place } အတွက် သီးသန့် မရှိသေးပါ။

## Offices
open-now = အခု ဖွင့်ထားပါတယ်
closed-now = အခု ပိတ်ထားပါတယ်
hours = အချိန်: { $hours }
hours-holidays = အစိုးရရုံးပိတ်ရက်မှာ အချိန် ပြောင်းနိုင်ပါတယ်။
languages = ဘာသာစကား: { $list }
cost-free = အခမဲ့
cost-paid = ပိုက်ဆံပေးရပါတယ်
cost-by-income = ဝင်ငွေနည်းရင် အခမဲ့
call-free = ဖုန်းခေါ်ခ အခမဲ့
call-paid = ဖုန်းခေါ်ခ ကုန်ပါတယ်
prepaid-fails = ကြိုတင်ငွေဖြည့်ဖုန်း၊ အင်တာနက်ဖုန်းနဲ့ ခေါ်လို့မရတာ များပါတယ်
number-as-of = { $year } ခုနှစ်က နံပါတ်၊ ပြောင်းသွားနိုင်ပါတယ်
number-undated = ရက်စွဲမပါတဲ့ စာမျက်နှာက နံပါတ်၊ ပြောင်းသွားနိုင်ပါတယ်
no-number = စစ်ပြီးသား နံပါတ် မရှိသေးပါ။ ဒီစာမျက်နှာကို ကြည့်ပါ:
# promise 15
secret-address = ဒီနေရာက လျှို့ဝှက်ပါတယ်။ ဖုန်းဆက်ပါ၊ ဘယ်ကိုလာရမလဲ ပြောပြပါလိမ့်မယ်။
needs-nothing = စာရွက်စာတမ်း မလိုပါ
needs-residence-card = ဇိုင်ယုကတ် (နေထိုင်ခွင့်ကတ်) လိုပါတယ်
needs-insurance = ကျန်းမာရေးအာမခံကတ် လိုပါတယ်
needs-registered-address = မှတ်ပုံတင်ထားတဲ့ လိပ်စာ လိုပါတယ်
needs-appointment = ကြိုချိန်းရပါတယ်
any-status = ဗီဇာ ရှိရှိမရှိရှိ လူတိုင်းအတွက်
only-lawful = ဗီဇာသက်တမ်းရှိသူများအတွက်

## Sources
source = ရင်းမြစ်: { $title }၊ { $date } က စာမျက်နှာ
source-undated = ရင်းမြစ်: { $title }၊ ရက်စွဲမပါတဲ့ စာမျက်နှာ
source-checked = ရင်းမြစ်: { $title }၊ { $date } မှာ စစ်ထားပါတယ်
law = ဥပဒေ: { $act }၊ ပုဒ်မ { $article }
law-act = ဥပဒေ: { $act }
law-general = ဥပဒေစာသားနဲ့ မတိုက်ကြည့်ရသေးပါ
fact-old = ဒီစာမျက်နှာ ဟောင်းနေပါပြီ ({ $date })။ မယုံခင် မေးကြည့်ပါ။
draft = ဒီစာကို မြန်မာစကားပြောသူ မဖတ်ရသေးပါ။
not-translated = သင့်ဘာသာစကားနဲ့ မရှိသေးပါ။ { $language } နဲ့ ဒီမှာပါ:
show-this = ဒါကို ပြပါ၊ ဒါမှမဟုတ် အသံထွက်ဖတ်ပြပါ:
card-means = အဓိပ္ပာယ်: { $meaning }
information-only = ဒါက သတင်းအချက်အလက်ပါ၊ ဥပဒေအကြံဉာဏ် မဟုတ်ပါ။

## Buttons
button-more = ထပ်ကြည့်: အခွင့်အရေး၊ စာရွက်၊ ဥပဒေ
button-others = တခြား ကူညီသူများ
button-card = ကောင်တာမှာ ပြရန်
button-back = နောက်သို့
button-language = ဘာသာစကား
button-place = နေတဲ့မြို့
button-menu = အကြောင်းအရာအားလုံး
button-erase = ဒီစကားဝိုင်းကို ဖျက်ရန်
button-delete-this = ဒါကို ဖျက်ရန်
button-privacy = အမည်မသိဘဲ မေးလို့ရလား
cover = ဖတ်ရန် နှိပ်ပါ

## The bot's own topics
bot-hello = မင်္ဂလာပါ။ နေထိုင်ရေး၊ အလုပ်၊ ဗီဇာအကြောင်း ဖြေပေးပါတယ်။ ဘာဖြစ်လို့ပါလဲ။
bot-help = ဘာဖြစ်ခဲ့လဲ ကိုယ့်ဘာသာစကားနဲ့ ရေးပါ။ သင့်အခွင့်အရေးနဲ့ အနီးမှာ ဘယ်သူကူညီနိုင်လဲ ပြောပြပါမယ်။ ဒီမှာ တခြားလူ မဖြေပါ၊ စက်က ဖြေတာပါ။
# promise 1, 4, 5
bot-privacy = သင်ဘယ်သူလဲ မသိပါ။ သင်ရေးတာ ဘာမှ မသိမ်းထားပါ။ နာမည်၊ နံပါတ်၊ စာ မသိမ်းပါ။ ရဲနဲ့ အင်မီဂရေးရှင်းကို မပြောပါ။ ဆယ်မိနစ်ကြာရင် ဘာပြောခဲ့ကြတယ်ဆိုတာ မသိတော့ပါ။
# promise 3
bot-privacy-limit = သင်ရေးနေတဲ့အချိန်မှာ ကျွန်ုပ်တို့ကွန်ပျူတာကို ထိန်းချုပ်ထားသူ ရှိရင် အဲဒီအချိန်မှာ သင့်မေးခွန်းကို ဖတ်နိုင်ပါတယ်။
bot-human = ဒါက စက်ပါ။ ဒီလူတွေက သင်နဲ့ စကားပြောနိုင်ပါတယ်:
bot-language = ဘယ်ဘာသာစကားနဲ့လဲ။
bot-place = ဘယ်မြို့မှာ နေပါသလဲ။ မြို့နာမည် ဒါမှမဟုတ် စာပို့သင်္ကေတ ရေးပါ။
# promise 6
bot-erase-telegram = Telegram ခွင့်ပြုသလောက် ဖျက်ပြီးပါပြီ။ ပိုဟောင်းတဲ့စာတွေကို chat ပေါ် ဖိထားပြီး ဖျက်ပါ။
# promise 6
bot-erase-web = မေ့လိုက်ပါပြီ။ သင့် browser မှာ မှတ်တမ်း ကျန်ပါတယ်။ အဲဒီမှာ ဖျက်လို့ရပါတယ်။
# promise 6
bot-erase-sms = မေ့လိုက်ပါပြီ။ သင့်ဖုန်းထဲက SMS နဲ့ ဖုန်းကုမ္ပဏီက SMS ကို မဖျက်နိုင်ပါ။
# promise 6
bot-erase-terminal = မေ့လိုက်ပါပြီ။
bot-menu = ဘာအကြောင်းပါလဲ။
language-set = အခုကစပြီး: { $language }။

## Errors
# promise 20
no-memory = အခု အရင်စာတွေကို မမှတ်မိနိုင်ပါ။
error-empty = ဘာဖြစ်ခဲ့လဲ ရေးပေးပါ။
error-too-long = ရှည်လွန်းပါတယ်။ အရေးကြီးဆုံးကို ရေးပေးပါ။
error-not-text = ပုံမကြည့်နိုင်၊ အသံမကြားနိုင်ပါ။ ဘာဖြစ်ခဲ့လဲ စာတိုတိုလေး ရေးပေးပါ။
error-group = သီးသန့် ရေးပေးပါ။ ဒီမှာ တခြားလူတွေ ဖတ်နိုင်ပါတယ်။
# promise 18
error-busy = စာများလွန်းပါတယ်။ တစ်မိနစ် စောင့်ပေးပါ။
error-late = ကြာသင့်တာထက် ပိုကြာနေပါတယ်။ ထပ်ရေးပေးပါ။
error-bad-request = ဒီတောင်းဆိုချက်ကို မဖတ်နိုင်ပါ။
error-too-large = ဒီတောင်းဆိုချက် ကြီးလွန်းပါတယ်။
error-not-found = ဒီလိပ်စာမှာ ဘာမှမရှိပါ။
error-internal = ဒီမှာ တစ်ခုခု ပျက်သွားပါတယ်။ ထပ်စမ်းကြည့်ပါ။

## Areas of the menu
area-emergency = အရေးပေါ်
area-safety = အကြမ်းဖက်မှု၊ ရဲ
area-work = အလုပ်၊ လခ
area-status = ဗီဇာ၊ ဇိုင်ယုကတ်
area-health = ဆရာဝန်၊ ဆေးရုံ
area-money = ငွေ၊ အခွန်၊ နဲန်ကင်
area-housing = နေအိမ်
area-education = ကျောင်း၊ ဘာသာစကား
area-family = လက်ထပ်၊ မွေး၊ ဆုံးပါး
area-civic = မြို့ရုံး၊ ရှေ့နေ၊ ကူညီသူ
area-life = ကားမောင်း၊ ဖုန်း၊ ပြည်ပထွက်

## Units
unit-hour = { $n } နာရီ
unit-day = { $n } ရက်
unit-week = { $n } ပတ်
unit-month = { $n } လ
unit-year = { $n } နှစ်
unit-time = { $n } ကြိမ်
unit-yen = { $n } ယန်း
unit-percent = { $n }%
unit-age = အသက် { $n } နှစ်

## Hours in words
weekdays-short = တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေ
hours-always = နေ့ရောညပါ
hours-closed = ပိတ်
hours-holiday = အစိုးရရုံးပိတ်ရက်

## SMS (short; -tail at most 20 characters)
sms-tail = 1 ထပ် 2 ရုံးများ
sms-read = ဖတ်ရန် 1 ပို့ပါ
sms-menu = 0 မီနူး
# promise 20
sms-no-memory = အခု မမှတ်မိနိုင်ပါ။ စာနဲ့မေးပါ၊ ဒါမှမဟုတ် ကုဒ်ပို့ပါ။

## Web page
web-title = Madoguchi
web-placeholder = ဘာဖြစ်လို့ပါလဲ။
web-ask = မေးရန်
web-leave = ထွက်ရန်
web-leave-hint = ချက်ချင်းထွက်ရန် Shift ကို သုံးချက်နှိပ်ပါ
# promise 7
web-leave-limit = ထွက်ရုံနဲ့ မှတ်တမ်း မပျက်ပါ။
web-language = ဘာသာစကား
web-your-question = သင့်မေးခွန်း
web-answer = အဖြေ
web-waiting = ခဏစောင့်ပါ …
web-offline = အင်တာနက် မရပါ။ သင်ရေးတာ ဒီမှာ ရှိနေပါသေးတယ်၊ ထပ်စမ်းကြည့်ပါ။
web-open-chat = ဒီမှာ မေးပါ
web-close-chat = ပိတ်ရန်

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = အစကနေ စရန်
command-help = ဘယ်လိုသုံးရမလဲ
command-language = ဘာသာစကား ပြောင်းရန်
command-place = နေတဲ့မြို့ ရွေးရန်
command-privacy = အမည်မသိဘဲ မေးလို့ရလား
command-erase = ဒီစကားဝိုင်းကို ဖျက်ရန်
command-urgent = အရေးပေါ်နံပါတ်များ
words-start = စရန် | စတင် | စမယ် | အစကနေ | sa tin | asa ka nay
words-help = ဘယ်လိုသုံးရမလဲ | ဘယ်လိုသုံးလဲ | လမ်းညွှန် | bal lo thone lal | belo thone le
words-language = ဘာသာစကား | ဘာသာ | ဘာသာစကားပြောင်း | batha zagar | bathar sagar
words-place = မြို့ | နေရာ | လိပ်စာ | နေတဲ့မြို့ | myo | myot | nay yar | lait sar
words-privacy = အမည်မသိ | လျှို့ဝှက် | ကိုယ်ရေးလုံခြုံမှု | shot whet | lyo whet
words-erase = ဖျက် | ဖျက်ပါ | ဖျက်ရန် | မေ့လိုက်ပါ | phyat | phyat par | pyet
words-urgent = အရေးပေါ် | အန္တရာယ် | ကယ်ပါ | ကယ်ကြပါ | ကယ်ပါဦး | ကူညီပါ | ကူညီပါဦး | အကူအညီ | အကူအညီလိုတယ် | kal par | kal pa | ku nyi par | kunyi par | a yay paw | ayay paw | andaye | sos
