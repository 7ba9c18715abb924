# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = Nasa panganib ka ba ngayon? Tumawag:
reports-short-never = hindi nirereport ang status
reports-short-may = baka itanong ang status mo
reports-short-must = dapat ireport ang status mo
reports-short-unknown = di alam kung nagrereport

## Whether an office reports (promise 16)
reports-never = Hindi ka nila irereport sa Immigration.
reports-may = Puwedeng mag-report sa Immigration. Puwede kang magtanong nang hindi sinasabi ang pangalan mo.
reports-must = Obligadong mag-report sa Immigration.
reports-unknown = Hindi namin alam kung nagrereport ito sa Immigration. Puwede kang magtanong nang hindi sinasabi ang pangalan mo.

## First message (promises 1, 2, 4, 5)
welcome = Magtanong tungkol sa buhay, trabaho at visa.
promise-free = Libre. Hindi kailangan ang pangalan mo, at walang account sa amin.
promise-kept = Hindi namin sine-save ang isinusulat mo. Pagkalipas ng sampung minuto, hindi ko na alam kung ano ang napag-usapan natin.
welcome-how = Sabihin mo kung ano ang nangyari, sa sarili mong salita. Halimbawa: “sabi na naman ng boss, next month na ang sahod”, “nawala ko ang card ko”, “saan puwedeng magpa-doktor ang anak ko”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Alam ng Telegram ang account mo at nababasa nito ang chat na ito. Puwedeng lumabas ang sagot namin sa notification: i-mute ang chat, o itakda itong kusang mabura.
note-web = Makikita ng may-ari ng Wi-Fi na binuksan mo ang page na ito, pero hindi kung ano ang tinanong mo.
note-terminal = Puwedeng maiwan sa computer na ito ang itina-type dito.
note-sms = Nakikita ng telco ang SMS. Web, Telegram
note-line = Alam ng LINE ang account mo at nababasa nito ang chat na ito.
note-whatsapp = Alam ng WhatsApp ang number mo.
note-messenger = Alam ng Facebook ang account mo at nababasa nito ang chat na ito.

## Not understood, not covered, not sure
unknown = Hindi ko ito alam, o hindi ko naintindihan. Pakisulat sa ibang salita, o magtanong sa tao:
not-written-yet = Sa tingin ko naintindihan ko, pero wala pa akong nakasulat tungkol dito. Alam ito ng mga sumusunod:
choose = Hindi ako sigurado. Alin ang pinakamalapit?
none-of-these = Wala rito: makipag-usap sa tao
not-what-i-meant = Hindi iyan ang ibig kong sabihin
also = Nabanggit mo rin: { $title }

## Place (the answer depends on the town)
depends-on-place = Depende ito sa lugar. Saang bayan o lungsod ka nakatira? Isulat ang pangalan o ang postal code.
ask-place = Saang bayan o lungsod ka nakatira? Isulat ang pangalan o ang postal code, halimbawa { $example }.
which-place = Maraming lugar na ganito ang pangalan. Alin dito?
place-set = Ang lugar mo: { $place }.
in-place = Sa { $place }:
near-place = Sino ang tumutulong malapit sa { $place }
who-helps = Sino ang tumutulong
nothing-local = Wala pa akong impormasyon tungkol mismo sa { $place }.

## Offices
open-now = bukas ngayon
closed-now = sarado ngayon
hours = Oras: { $hours }
hours-holidays = Puwedeng iba ang oras kapag holiday.
languages = Wika: { $list }
cost-free = libre
cost-paid = may bayad
cost-by-income = libre kung mababa ang kita
call-free = libre ang tawag
call-paid = may bayad ang tawag
prepaid-fails = madalas hindi gumagana sa prepaid o internet na telepono
number-as-of = number noong { $year }, baka nagbago na
number-undated = number mula sa page na walang petsa, baka nagbago na
no-number = Walang number na na-check namin. Tingnan ang page:
# promise 15
secret-address = Sikreto ang lugar na ito. Tumawag; sasabihin nila kung saan pupunta.
needs-nothing = walang kailangang papeles
needs-residence-card = kailangan ang zairyu card
needs-insurance = kailangan ang insurance card
needs-registered-address = kailangang nakarehistro ang address
needs-appointment = kailangan ng appointment
any-status = para sa lahat, may visa man o wala
only-lawful = para sa may valid na status

## Sources
source = Galing sa: { $title }, page noong { $date }
source-undated = Galing sa: { $title }, page na walang petsa
source-checked = Galing sa: { $title }, tiningnan noong { $date }
law = Batas: { $act }, artikulo { $article }
law-act = Batas: { $act }
law-general = hindi pa naikukumpara sa mismong batas
fact-old = Luma na ang page na ito ({ $date }). Magtanong muna bago umasa rito.
draft = Hindi pa ito nababasa ng native speaker ng Tagalog.
not-translated = Wala pa sa wika mo. Heto sa { $language }:
show-this = Ipakita ito, o basahin nang malakas:
card-means = Ang ibig sabihin: { $meaning }
information-only = Impormasyon ito, hindi payong legal.

## Buttons
button-more = Iba pa: karapatan, papeles, batas
button-others = Iba pang tumutulong
button-card = Ano ang ipapakita sa counter
button-back = Bumalik
button-language = Wika
button-place = Ang lugar ko
button-menu = Lahat ng paksa
button-erase = Burahin ang usapang ito
button-delete-this = Burahin ito
button-privacy = Anonymous ba ito?
cover = I-tap para mabasa

## The bot's own topics
bot-hello = Kumusta. Sumasagot ako sa mga tanong tungkol sa buhay, trabaho at visa. Ano ang nangyari?
bot-help = Isulat mo kung ano ang nangyari, sa wika mo. Sasabihin ko kung ano ang mga karapatan mo at sino ang tumutulong malapit sa iyo. Walang ibang sumasagot dito: makina lang ito.
# promise 1, 4, 5
bot-privacy = Hindi ko alam kung sino ka. Hindi ko sine-save ang isinusulat mo: walang pangalan, walang number, walang text. Hindi ako nagsasabi sa pulis o Immigration. Pagkalipas ng sampung minuto, hindi ko na alam kung ano ang napag-usapan natin.
# promise 3
bot-privacy-limit = Kung may kumokontrol sa computer namin habang sumusulat ka, puwede niyang mabasa ang tanong mo sa sandaling iyon.
bot-human = Makina ako. Puwede kang makipag-usap sa mga taong ito:
bot-language = Anong wika?
bot-place = Saang bayan o lungsod ka nakatira? Isulat ang pangalan o ang postal code.
# promise 6
bot-erase-telegram = Binura ko ang kayang burahin sa Telegram. Mas lumang mensahe: pindutin nang matagal ang chat, saka Delete.
# promise 6
bot-erase-web = Kinalimutan ko na. Nananatili ang history sa browser mo. Puwede mo itong burahin doon.
# promise 6
bot-erase-sms = Kinalimutan ko na. Hindi ko mabubura ang SMS sa phone mo o sa telco mo.
# promise 6
bot-erase-terminal = Kinalimutan ko na.
bot-menu = Tungkol saan ito?
language-set = Mula ngayon: { $language }.

## Errors
# promise 20
no-memory = Sa ngayon hindi ko maalala ang naunang mensahe.
error-empty = Pakisulat kung ano ang nangyari.
error-too-long = Masyadong mahaba para sa akin. Pakisulat ang pinakamahalaga.
error-not-text = Hindi ko nakikita ang larawan at hindi ko naririnig ang boses. Pakisulat sa ilang salita kung ano ang nangyari.
error-group = I-message mo ako nang tayo lang. May ibang nakakabasa rito.
# promise 18
error-busy = Masyadong maraming mensahe. Maghintay ng isang minuto.
error-late = Mas matagal ako kaysa dapat. Pakisulat ulit.
error-bad-request = Hindi ko mabasa ang request na ito.
error-too-large = Masyadong malaki ang request na ito.
error-not-found = Walang laman ang address na ito.
error-internal = May nasira dito. Pakisubukan ulit.

## Areas of the menu
area-emergency = Emergency
area-safety = Karahasan, pulis
area-work = Trabaho, sahod
area-status = Visa, zairyu card
area-health = Doktor, ospital
area-money = Pera, buwis, pensyon
area-housing = Tirahan
area-education = Paaralan, wika
area-family = Kasal, panganganak, pagkamatay
area-civic = City hall, abogado, tumutulong
area-life = Pagmamaneho, phone, pag-uwi

## Units
unit-hour = { $n ->
    [one] { $n } oras
   *[other] { $n } oras
}
unit-day = { $n ->
    [one] { $n } araw
   *[other] { $n } araw
}
unit-week = { $n ->
    [one] { $n } linggo
   *[other] { $n } linggo
}
unit-month = { $n ->
    [one] { $n } buwan
   *[other] { $n } buwan
}
unit-year = { $n ->
    [one] { $n } taon
   *[other] { $n } taon
}
unit-time = { $n ->
    [one] { $n } beses
   *[other] { $n } beses
}
unit-yen = { $n } yen
unit-percent = { $n }%
unit-age = { $n } taong gulang

## Hours in words
weekdays-short = Lun Mar Miy Huw Biy Sab Lin
hours-always = araw at gabi
hours-closed = sarado
hours-holiday = holiday

## SMS (short; -tail at most 20 characters)
sms-tail = 1 iba pa 2 opisina
sms-read = Reply 1 para mabasa
sms-menu = 0 menu
# promise 20
sms-no-memory = Hindi ako makaalala ngayon. Magtanong sa salita o ipadala ang code.

## Web page
web-title = Madoguchi
web-placeholder = Ano ang nangyari?
web-ask = Magtanong
web-leave = Umalis
web-leave-hint = Pindutin ang Shift nang tatlong beses para umalis agad
# promise 7
web-leave-limit = Hindi nabubura ang history kapag umalis ka.
web-language = Wika
web-your-question = Ang tanong mo
web-answer = Sagot
web-waiting = Sandali lang …
web-offline = Walang koneksyon. Nandito pa ang isinulat mo: subukan ulit.
web-open-chat = Magtanong dito
web-close-chat = Isara

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Magsimula ulit
command-help = Paano ito gamitin
command-language = Palitan ang wika
command-place = Ilagay ang lugar ko
command-privacy = Anonymous ba ito?
command-erase = Burahin ang usapang ito
command-urgent = Mga emergency number
words-start = simula | magsimula | umpisa
words-help = paano | paano gamitin | gabay
words-language = wika | lengguwahe | salita
words-place = lugar | bayan | lungsod | siyudad
words-privacy = anonymous | privacy | sikreto | lihim
words-erase = burahin | bura | kalimutan | delete
words-urgent = emergency | panganib | saklolo | tulong | tulungan mo ako | delikado | sos
