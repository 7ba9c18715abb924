# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = Mula { $from } papuntang { $to }
moving-lost = Mawawala: wala nito sa { $to }
moving-ask = Mayroon sa { $from }. Hindi namin alam kung mayroon sa { $to }: magtanong bago lumipat
moving-gained = Mayroon sa { $to }
moving-same = Mayroon sa dalawa
moving-unknown = Hindi alam sa dalawa: { $list }
moving-no-page = Wala pa kaming pahina tungkol sa { $place }. Itanong sa city hall kung ano ang para sa mga dayuhang residente.
offer-desk = Tanggapan para sa dayuhan
offer-interpreters = Interpreter
offer-classes = Klase ng wika
offer-school = Tulong sa eskwela
offer-housing = Pampublikong pabahay
offer-medical = Tulong medikal
offer-council = Konseho ng dayuhang residente
offer-assembly = Maparinig sa asembleya
offer-ordinance = Ordinansa laban sa diskriminasyon
offer-ngos = Mga grupong tumutulong
