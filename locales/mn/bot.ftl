# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = Одоо аюулд байна уу? Залгаарай:
reports-short-never = цагаачлалд мэдээлэхгүй
reports-short-may = визийг тань асууж магадгүй
reports-short-must = цагаачлалд мэдээлэх үүрэгтэй
reports-short-unknown = мэдээлэх эсэх: мэдэхгүй

## Whether an office reports (promise 16)
reports-never = Таныг цагаачлалын албанд (Нюүкан) мэдээлэхгүй.
reports-may = Цагаачлалын албанд (Нюүкан) мэдээлж магадгүй. Та нэрээ хэлэхгүйгээр асууж болно.
reports-must = Цагаачлалын албанд (Нюүкан) мэдээлэх үүрэгтэй.
reports-unknown = Энэ газар цагаачлалын албанд (Нюүкан) мэдээлдэг эсэхийг бид мэдэхгүй. Та нэрээ хэлэхгүйгээр асууж болно.

## First message (promises 1, 2, 4, 5)
welcome = Амьдрал, ажил, визийн талаар асуугаарай.
promise-free = Үнэгүй. Нэр хэрэггүй, манайд бүртгүүлэх хэрэггүй.
promise-kept = Таны бичсэнийг бид хадгалдаггүй. Арван минутын дараа юу ярьснаа би мэдэхгүй болно.
welcome-how = Юу болсныг өөрийнхөөрөө бичээрэй. Жишээ нь: “дарга дахиад л дараа сар гэж байна”, “зайрю картаа хаячихлаа”, “хүүхдээ хаана эмчид үзүүлэх вэ”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram таны бүртгэлийг мэднэ, энэ чатыг уншиж чадна. Мэдэгдэл дээр манай хариу харагдаж магадгүй: чатын мэдэгдлийг хаах юм уу өөрөө устдагаар тохируулаарай.
note-web = Энэ Wi-Fi-ийн эзэн таныг энэ хуудсыг нээснийг харж чадна, юу асууснаа харахгүй.
note-terminal = Энэ компьютер энд бичсэнийг хадгалж магадгүй.
note-sms = Утасны компани SMS хардаг. Веб, Telegram
note-line = LINE таны бүртгэлийг мэднэ, энэ чатыг уншиж чадна.
note-whatsapp = WhatsApp таны дугаарыг мэднэ.
note-messenger = Facebook таны бүртгэлийг мэднэ, энэ чатыг уншиж чадна.

## Not understood, not covered, not sure
unknown = Үүнийг би мэдэхгүй, эсвэл ойлгосонгүй. Өөр үгээр бичээрэй, эсвэл эндээс хүнээс асуугаарай:
not-written-yet = Ойлгосон байх, гэхдээ энэ тухай бичсэн зүйл одоогоор алга. Эдгээр хүмүүс мэднэ:
choose = Сайн мэдэхгүй байна. Аль нь хамгийн ойр вэ?
none-of-these = Аль нь ч биш: хүнтэй ярих
not-what-i-meant = Би үүнийг хэлээгүй
also = Та бас энэ тухай бичсэн: { $title }

## Place (the answer depends on the town)
depends-on-place = Энэ нь хот бүрд өөр. Та аль хотод амьдардаг вэ? Хотынхоо нэр эсвэл шуудангийн кодоо бичээрэй.
ask-place = Та аль хотод амьдардаг вэ? Хотынхоо нэр эсвэл шуудангийн кодоо бичээрэй, жишээ нь { $example }.
which-place = Ийм нэртэй хэд хэдэн газар бий. Аль нь вэ?
place-set = Таны хот: { $place }.
in-place = { $place }-д:
near-place = { $place } орчимд хэн тусалдаг вэ
who-helps = Хэн тусалдаг вэ
nothing-local = { $place }: тусгайлан бичсэн зүйл одоогоор алга.

## Offices
open-now = одоо нээлттэй
closed-now = одоо хаалттай
hours = Цаг: { $hours }
hours-holidays = Бүх нийтийн амралтын өдөр цаг нь өөр байж магадгүй.
languages = Хэл: { $list }
cost-free = үнэгүй
cost-paid = төлбөртэй
cost-by-income = орлого багатай бол үнэгүй
call-free = залгахад үнэгүй
call-paid = залгахад төлбөртэй
prepaid-fails = урьдчилсан төлбөрт эсвэл интернэт утаснаас ихэвчлэн орохгүй
number-as-of = { $year } оны дугаар, өөрчлөгдсөн байж магадгүй
number-undated = огноогүй хуудаснаас авсан дугаар, өөрчлөгдсөн байж магадгүй
no-number = Бидний шалгаж чадсан дугаар алга. Хуудсыг үзээрэй:
# promise 15
secret-address = Энэ газар нууц. Залгаарай, хаашаа ирэхийг тань хэлж өгнө.
needs-nothing = бичиг баримт хэрэггүй
needs-residence-card = зайрю карт хэрэгтэй
needs-insurance = даатгалын карт хэрэгтэй
needs-registered-address = бүртгэлтэй хаяг хэрэгтэй
needs-appointment = урьдчилж цаг авна
any-status = визтэй, визгүй бүх хүнд
only-lawful = хүчинтэй визтэй хүнд

## Sources
source = Эх сурвалж: { $title }, хуудасны огноо { $date }
source-undated = Эх сурвалж: { $title }, огноогүй хуудас
source-checked = Эх сурвалж: { $title }, шалгасан: { $date }
law = Хууль: { $act }, { $article } дүгээр зүйл
law-act = Хууль: { $act }
law-general = хуулийн эхтэй хараахан тулгаагүй
fact-old = Энэ хуудас хуучин ({ $date }). Итгэхээсээ өмнө асуугаарай.
draft = Энэ бичвэрийг монгол хүн хараахан уншиж шалгаагүй.
not-translated = Таны хэлээр хараахан алга. Энд байгаа нь: { $language }
show-this = Үүнийг үзүүлээрэй, эсвэл чанга уншаарай:
card-means = Утга нь: { $meaning }
information-only = Энэ бол мэдээлэл, хуулийн зөвлөгөө биш.

## Buttons
button-more = Дэлгэрэнгүй: эрх, бичиг, хууль
button-others = Тусалдаг бусад газар
button-card = Цонхон дээр юу үзүүлэх
button-back = Буцах
button-language = Хэл
button-place = Миний хот
button-menu = Бүх сэдэв
button-erase = Энэ яриаг устгах
button-delete-this = Үүнийг устгах
button-privacy = Энэ нэргүй юу?
cover = Дарж уншина

## The bot's own topics
bot-hello = Сайн байна уу. Би амьдрал, ажил, визийн талаар хариулдаг. Юу болсон бэ?
bot-help = Юу болсныг хэлээрээ бичээрэй. Та ямар эрхтэй, ойролцоо хэн тусалдгийг би хэлнэ. Энд өөр хүн хариулдаггүй: энэ бол машин.
# promise 1, 4, 5
bot-privacy = Би таныг хэн болохыг мэдэхгүй. Таны бичсэнийг хадгалдаггүй: нэр ч, дугаар ч, бичвэр ч үгүй. Цагдаа, цагаачлалын албанд хэлдэггүй. Арван минутын дараа юу ярьснаа би мэдэхгүй болно.
# promise 3
bot-privacy-limit = Таныг бичиж байх үед манай компьютерыг хэн нэгэн эзэмшвэл тэр мөчид таны асуултыг уншиж чадна.
bot-human = Би бол машин. Эдгээр хүмүүс тантай ярьж чадна:
bot-language = Ямар хэлээр?
bot-place = Та аль хотод амьдардаг вэ? Хотынхоо нэр эсвэл шуудангийн кодоо бичээрэй.
# promise 6
bot-erase-telegram = Telegram-ын зөвшөөрснийг устгалаа. Түүнээс хуучин нь: чат дээр удаан дараад Устгах.
# promise 6
bot-erase-web = Мартлаа. Хөтөч тань түүхээ хадгалсан хэвээр. Та түүнийг тэндээс устгаж болно.
# promise 6
bot-erase-sms = Мартлаа. Таны утас болон утасны компани дахь SMS-ийг би устгаж чадахгүй.
# promise 6
bot-erase-terminal = Мартлаа.
bot-menu = Юуны тухай вэ?
language-set = Одооноос: { $language }.

## Errors
# promise 20
no-memory = Яг одоо би өмнөх мессежийг санаж чадахгүй байна.
error-empty = Юу болсныг бичээрэй.
error-too-long = Надад хэтэрхий урт байна. Хамгийн чухлыг нь бичээрэй.
error-not-text = Би зураг харж, дуу сонсож чадахгүй. Юу болсныг цөөн үгээр бичээрэй.
error-group = Над руу ганцаараа бичээрэй. Энд бусад хүн уншиж чадна.
# promise 18
error-busy = Хэт олон зурвас. Нэг минут хүлээгээрэй.
error-late = Би хэтэрхий удаж байна. Дахин бичээрэй.
error-bad-request = Энэ хүсэлтийг уншиж чадсангүй.
error-too-large = Энэ хүсэлт хэтэрхий том байна.
error-not-found = Энэ хаяг дээр юу ч алга.
error-internal = Энд ямар нэг юм эвдэрлээ. Дахин оролдоорой.

## Areas of the menu
area-emergency = Яаралтай
area-safety = Хүчирхийлэл, цагдаа
area-work = Ажил, цалин
area-status = Виз, зайрю карт
area-health = Эмч, эмнэлэг
area-money = Мөнгө, татвар, нэнкин
area-housing = Орон сууц
area-education = Сургууль, хэл
area-family = Гэрлэлт, төрөлт, нас баралт
area-civic = Захиргаа, хуульч, туслагч
area-life = Жолоо, утас, орноос явах

## Units
unit-hour = { $n ->
    [one] { $n } цаг
   *[other] { $n } цаг
}
unit-day = { $n ->
    [one] { $n } өдөр
   *[other] { $n } өдөр
}
unit-week = { $n ->
    [one] { $n } долоо хоног
   *[other] { $n } долоо хоног
}
unit-month = { $n ->
    [one] { $n } сар
   *[other] { $n } сар
}
unit-year = { $n ->
    [one] { $n } жил
   *[other] { $n } жил
}
unit-time = { $n ->
    [one] { $n } удаа
   *[other] { $n } удаа
}
unit-yen = { $n } иен
unit-percent = { $n }%
unit-age = { $n } настай

## Hours in words
weekdays-short = Да Мя Лх Пү Ба Бя Ня
hours-always = өдөр, шөнөгүй
hours-closed = амарна
hours-holiday = бүх нийтийн амралт

## SMS (short; -tail at most 20 characters)
sms-tail = 1 дэлгэр 2 газар
sms-read = 1 гэж бичвэл уншина
sms-menu = 0 цэс
# promise 20
sms-no-memory = Одоо санаж чадахгүй байна. Үгээр асууна уу, эсвэл кодоо илгээнэ үү.

## Web page
web-title = Madoguchi
web-placeholder = Юу болсон бэ?
web-ask = Асуух
web-leave = Гарах
web-leave-hint = Шууд гарах бол Shift-ийг гурав дараарай
# promise 7
web-leave-limit = Гарсан ч түүх тань устахгүй.
web-language = Хэл
web-your-question = Таны асуулт
web-answer = Хариу
web-waiting = Түр хүлээгээрэй …
web-offline = Холболт алга. Таны бичсэн энд хэвээрээ: дахин оролдоорой.
web-open-chat = Эндээс асуух
web-close-chat = Хаах

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Дахин эхлэх
command-help = Яаж ашиглах вэ
command-language = Хэл солих
command-place = Хотоо сонгох
command-privacy = Энэ нэргүй юу?
command-erase = Энэ яриаг устгах
command-urgent = Яаралтай дугаар
words-start = эхлэх | эхлэе | дахин эхлэх | ehleh | ekhlekh
words-help = заавар | яаж ашиглах | яаж ашиглах вэ | хэрхэн | zaavar | yaj ashiglah | yaaj ashiglah
words-language = хэл | хэл солих | hel | khel | hel solih
words-place = хот | хаяг | газар | миний хот | khot | hayag | khayag | gazar
words-privacy = нэргүй | нууц | нууцлал | nuuts | nuutslal | nergui
words-erase = устгах | устга | устгаарай | мартах | ustgah | ustgakh | ustga | martah
words-urgent = яаралтай | аюул | аюултай | туслаарай | туслаач | туслаач ээ | тусламж | авраарай | түргэн | yaaraltai | ayul | ayultai | tuslaarai | tuslaach | tuslamj | avraarai | sos
