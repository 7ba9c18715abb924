# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = Sedang dalam bahaya? Telepon:
reports-short-never = tidak melapor ke Imigrasi
reports-short-may = bisa tanya status visa
reports-short-must = wajib melapor ke Imigrasi
reports-short-unknown = lapor atau tidak: belum tahu

## Whether an office reports (promise 16)
reports-never = Tidak melaporkan Anda ke Imigrasi (Nyukan).
reports-may = Bisa melapor ke Imigrasi (Nyukan). Anda bisa bertanya tanpa menyebut nama.
reports-must = Wajib melapor ke Imigrasi (Nyukan).
reports-unknown = Kami tidak tahu apakah kantor ini melapor ke Imigrasi (Nyukan). Anda bisa bertanya tanpa menyebut nama.

## First message (promises 1, 2, 4, 5)
welcome = Silakan tanya soal hidup, kerja, dan visa.
promise-free = Gratis. Tanpa nama, tanpa akun di tempat kami.
promise-kept = Kami tidak menyimpan apa pun yang Anda tulis. Setelah sepuluh menit, saya tidak tahu lagi apa yang kita bicarakan.
welcome-how = Ceritakan saja apa yang terjadi, dengan kata-kata sendiri. Misalnya: “bos bilang bulan depan lagi”, “zairyu card saya hilang”, “anak saya bisa periksa ke dokter di mana”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram tahu akun Anda dan bisa membaca chat ini. Notifikasi bisa menampilkan jawaban kami: bisukan chat ini, atau atur supaya terhapus sendiri.
note-web = Pemilik Wi-Fi ini bisa melihat bahwa Anda membuka halaman ini, tapi tidak bisa melihat pertanyaan Anda.
note-terminal = Komputer ini mungkin menyimpan apa yang diketik di sini.
note-sms = SMS dilihat operator. Atau web, Telegram
note-line = LINE tahu akun Anda dan bisa membaca chat ini.
note-whatsapp = WhatsApp tahu nomor Anda.
note-messenger = Facebook tahu akun Anda dan bisa membaca chat ini.

## Not understood, not covered, not sure
unknown = Saya tidak tahu soal ini, atau saya belum paham. Coba tulis dengan kata lain, atau tanya orang di sini:
not-written-yet = Sepertinya saya paham, tapi belum ada tulisan tentang ini. Mereka tahu:
choose = Saya belum yakin. Mana yang paling dekat?
none-of-these = Bukan semua ini: bicara dengan orang
not-what-i-meant = Bukan itu maksud saya
also = Anda juga menulis tentang: { $title }

## Place (the answer depends on the town)
depends-on-place = Ini tergantung kotanya. Anda tinggal di kota mana? Tulis nama kotanya atau kode pos.
ask-place = Anda tinggal di kota mana? Tulis nama kotanya atau kode pos, misalnya { $example }.
which-place = Ada beberapa tempat dengan nama ini. Yang mana?
place-set = Kota Anda: { $place }.
in-place = Di { $place }:
near-place = Yang bisa membantu dekat { $place }
who-helps = Yang bisa membantu
nothing-local = Belum ada keterangan khusus tentang { $place }.

## Offices
open-now = sedang buka
closed-now = sedang tutup
hours = Jam buka: { $hours }
hours-holidays = Di hari libur nasional jamnya bisa berbeda.
languages = Bahasa: { $list }
cost-free = gratis
cost-paid = berbayar
cost-by-income = gratis kalau penghasilan kecil
call-free = telepon gratis
call-paid = telepon kena biaya
prepaid-fails = sering tidak bisa dari kartu prabayar atau telepon lewat internet
number-as-of = nomor tahun { $year }, mungkin sudah ganti
number-undated = nomor dari halaman tanpa tanggal, mungkin sudah ganti
no-number = Belum ada nomor yang sudah kami periksa. Lihat halaman ini:
# promise 15
secret-address = Tempat ini dirahasiakan. Telepon saja; mereka akan memberi tahu Anda harus ke mana.
needs-nothing = tidak perlu surat apa pun
needs-residence-card = perlu zairyu card
needs-insurance = perlu kartu asuransi (hoken)
needs-registered-address = alamat harus terdaftar
needs-appointment = perlu janji dulu
any-status = untuk semua orang, ada visa atau tidak
only-lawful = untuk yang izin tinggalnya masih berlaku

## Sources
source = Sumber: { $title }, halaman tanggal { $date }
source-undated = Sumber: { $title }, halaman tanpa tanggal
source-checked = Sumber: { $title }, diperiksa tanggal { $date }
law = Hukum: { $act }, pasal { $article }
law-act = Hukum: { $act }
law-general = belum dicocokkan dengan teks undang-undang
fact-old = Halaman ini sudah lama ({ $date }). Tanya dulu sebelum mengandalkannya.
draft = Tulisan ini belum dibaca penutur asli.
not-translated = Belum ada dalam bahasa Anda. Ini dalam { $language }:
show-this = Tunjukkan ini, atau bacakan:
card-means = Artinya: { $meaning }
information-only = Ini informasi, bukan nasihat hukum.

## Buttons
button-more = Lagi: hak, surat, hukum
button-others = Yang lain yang membantu
button-card = Untuk ditunjukkan di loket
button-back = Kembali
button-language = Bahasa
button-place = Kota saya
button-menu = Semua topik
button-erase = Hapus percakapan ini
button-delete-this = Hapus ini
button-privacy = Apakah ini anonim?
cover = Ketuk untuk membaca

## The bot's own topics
bot-hello = Halo. Saya menjawab pertanyaan soal hidup, kerja, dan visa. Ada apa?
bot-help = Tulis apa yang terjadi, dalam bahasa Anda. Saya beri tahu hak Anda dan siapa di dekat Anda yang bisa membantu. Tidak ada orang lain yang menjawab di sini: ini mesin.
# promise 1, 4, 5
bot-privacy = Saya tidak tahu siapa Anda. Saya tidak menyimpan apa pun yang Anda tulis: tidak nama, tidak nomor, tidak teks. Saya tidak memberi tahu polisi atau Imigrasi. Setelah sepuluh menit, saya tidak tahu lagi apa yang kita bicarakan.
# promise 3
bot-privacy-limit = Kalau ada orang yang menguasai komputer kami saat Anda menulis, dia bisa membaca pertanyaan Anda pada saat itu.
bot-human = Saya mesin. Orang-orang ini bisa bicara dengan Anda:
bot-language = Mau pakai bahasa apa?
bot-place = Anda tinggal di kota mana? Tulis nama kotanya atau kode pos.
# promise 6
bot-erase-telegram = Saya sudah menghapus yang diizinkan Telegram. Pesan yang lebih lama: tekan lama chat ini, lalu Hapus.
# promise 6
bot-erase-web = Sudah saya lupakan. Browser Anda masih menyimpan riwayat. Anda bisa menghapusnya di sana.
# promise 6
bot-erase-sms = Sudah saya lupakan. SMS di HP Anda dan di operator tidak bisa saya hapus.
# promise 6
bot-erase-terminal = Sudah saya lupakan.
bot-menu = Ini soal apa?
language-set = Mulai sekarang: { $language }.

## Errors
# promise 20
no-memory = Saat ini saya tidak bisa mengingat apa pun dari satu pesan ke pesan berikutnya.
error-empty = Tulis apa yang terjadi, ya.
error-too-long = Ini terlalu panjang untuk saya. Tulis bagian yang paling penting, ya.
error-not-text = Saya tidak bisa melihat gambar atau mendengar suara. Tulis singkat apa yang terjadi, ya.
error-group = Tulis ke saya langsung saja, ya. Di sini orang lain bisa membaca.
# promise 18
error-busy = Terlalu banyak pesan. Tunggu satu menit, ya.
error-late = Saya lebih lambat dari seharusnya. Tulis lagi, ya.
error-bad-request = Permintaan ini tidak bisa saya baca.
error-too-large = Permintaan ini terlalu besar.
error-not-found = Tidak ada apa-apa di alamat ini.
error-internal = Ada yang rusak di sini. Coba lagi, ya.

## Areas of the menu
area-emergency = Darurat
area-safety = Kekerasan, polisi
area-work = Kerja, gaji
area-status = Visa, zairyu card
area-health = Dokter, rumah sakit
area-money = Uang, pajak, nenkin
area-housing = Tempat tinggal
area-education = Sekolah, bahasa
area-family = Nikah, lahir, meninggal
area-civic = Balai kota, pengacara, bantuan
area-life = SIM, HP, pulang

## Units
unit-hour = { $n } jam
unit-day = { $n } hari
unit-week = { $n } minggu
unit-month = { $n } bulan
unit-year = { $n } tahun
unit-time = { $n } kali
unit-yen = { $n } yen
unit-percent = { $n }%
unit-age = umur { $n } tahun

## Hours in words
weekdays-short = Sen Sel Rab Kam Jum Sab Min
hours-always = siang dan malam
hours-closed = tutup
hours-holiday = hari libur nasional

## SMS (short; -tail at most 20 characters)
sms-tail = 1 lagi 2 kantor
sms-read = Balas 1 untuk membaca
sms-menu = 0 menu
# promise 20
sms-no-memory = Sekarang saya tidak bisa mengingat. Tanya dengan kata-kata atau kirim kodenya.

## Web page
web-title = Madoguchi
web-placeholder = Ada apa?
web-ask = Tanya
web-leave = Keluar
web-leave-hint = Tekan Shift tiga kali untuk langsung keluar
# promise 7
web-leave-limit = Keluar tidak menghapus riwayat Anda.
web-language = Bahasa
web-your-question = Pertanyaan Anda
web-answer = Jawaban
web-waiting = Sebentar …
web-offline = Tidak ada koneksi. Tulisan Anda masih ada di sini: coba lagi.
web-open-chat = Tanya di sini
web-close-chat = Tutup

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Mulai lagi
command-help = Cara pakai
command-language = Ganti bahasa
command-place = Pilih kota saya
command-privacy = Apakah ini anonim?
command-erase = Hapus percakapan ini
command-urgent = Nomor darurat
words-start = mulai | mulai lagi | awal
words-help = cara | cara pakai | caranya | petunjuk | panduan | gimana caranya
words-language = bahasa | ganti bahasa | ubah bahasa
words-place = kota | tempat | alamat | kota saya
words-privacy = anonim | privasi | rahasia | aman gak | aman ga
words-erase = hapus | hapus chat | hapus semua | lupakan
words-urgent = darurat | bahaya | gawat | tolong | tolong saya | tolongin | bantuan | butuh bantuan | minta tolong | sos
