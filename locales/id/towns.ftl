# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = Dari { $from } ke { $to }
moving-lost = Yang hilang: { $to } tidak punya
moving-ask = { $from } punya. Tentang { $to } kami tidak tahu: tanyakan sebelum pindah
moving-gained = Yang ada di { $to }
moving-same = Ada di keduanya
moving-unknown = Tidak diketahui di keduanya: { $list }
moving-no-page = Belum ada halaman tentang { $place }. Tanyakan ke balai kota apa yang ada untuk warga asing.
offer-desk = Loket konsultasi warga asing
offer-interpreters = Penerjemah
offer-classes = Kelas bahasa
offer-school = Bantuan di sekolah
offer-housing = Perumahan publik
offer-medical = Bantuan medis
offer-council = Dewan warga asing
offer-assembly = Menyampaikan pendapat ke dewan kota
offer-ordinance = Aturan melawan diskriminasi
offer-ngos = Kelompok yang membantu
