# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from } → { $to }
moving-lost = Алга болох зүйл: { $to } хотод байхгүй
moving-ask = { $from } хотод бий. { $to } хотод байгаа эсэхийг мэдэхгүй: нүүхээсээ өмнө асуугаарай
moving-gained = { $to } хотод бий
moving-same = Хоёуланд нь бий
moving-unknown = Аль алинд нь мэдэгдэхгүй: { $list }
moving-no-page = { $place }: хуудас одоогоор алга. Гадаад иргэдэд юу байдгийг захиргаанаас асуугаарай.
offer-desk = Гадаад иргэдийн зөвлөгөөний цонх
offer-interpreters = Орчуулагч
offer-classes = Хэлний анги
offer-school = Сургуулийн тусламж
offer-housing = Нийтийн байр
offer-medical = Эмчилгээний тусламж
offer-council = Гадаад оршин суугчдын зөвлөл
offer-assembly = Хуралд санал хүргэх арга
offer-ordinance = Ялгаварлахын эсрэг дүрэм
offer-ngos = Тусалдаг бүлгүүд
