# The atlas of towns and the book to print.
offers-yes = ada
offers-no = tidak ada
offers-unknown = ?
atlas-title = Apa yang ditawarkan kota kepada warga asing
atlas-intro = Banyak hak bergantung pada kota. Tanda tanya berarti kami tidak tahu, bukan “tidak ada”.
atlas-map = Angka: berapa dari { $n } hal yang ada di suatu tempat di prefektur ini, sejauh kami tahu.
atlas-place = Tempat
atlas-newest = Sumber terbaru
atlas-due = lama: tanya dulu
atlas-csv = Tabel ini sebagai CSV
book-title = Hak dan bantuan: { $place }
book-date = Dibuat { $date }. Nomor dan jam bisa berubah: tanyakan dulu.
book-topics = Topik
book-scan = Tanya bot, gratis dan tanpa nama:
