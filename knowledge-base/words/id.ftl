# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Silakan tanya soal hidup, kerja, dan visa di Jepang.
welcome-danger = Dalam bahaya: polisi {phone:police}, ambulans dan kebakaran {phone:fire-ambulance}.
nothing-local = Belum ada keterangan khusus tentang { $place }. Yang ini berlaku di seluruh Jepang.
bot-hello = Halo. Saya menjawab pertanyaan soal hidup, kerja, dan visa di Jepang. Ada apa?
# promise 18
error-busy = Terlalu banyak pesan. Dalam bahaya: {phone:police}, {phone:fire-ambulance}. Tunggu satu menit, ya.
error-late = Saya lebih lambat dari seharusnya. Dalam bahaya: {phone:police}, {phone:fire-ambulance}. Tulis lagi, ya.
error-internal = Ada yang rusak di sini. Dalam bahaya: {phone:police}, {phone:fire-ambulance}. Coba lagi, ya.
area-education = Sekolah, bahasa Jepang
area-life = SIM, HP, pulang dari Jepang
web-offline = Tidak ada koneksi. Dalam bahaya, telepon {phone:police} atau {phone:fire-ambulance}. Tulisan Anda masih ada di sini: coba lagi.
offer-classes = Kelas bahasa Jepang
