# The atlas of towns and the book to print.
offers-yes = бий
offers-no = үгүй
offers-unknown = ?
atlas-title = Хотууд гадаад оршин суугчдад юу өгдөг вэ
atlas-intro = Олон эрх амьдардаг хотоос хамаарна. Асуултын тэмдэг нь “үгүй” биш, “мэдэхгүй” гэсэн үг.
atlas-map = Тоо: { $n } зүйлээс хэд нь энэ мужийн хаа нэгтээ байгааг бид мэднэ.
atlas-place = Газар
atlas-newest = Хамгийн шинэ эх сурвалж
atlas-due = хуучин: эхлээд асуу
atlas-csv = Энэ хүснэгт CSV хэлбэрээр
book-title = Эрх ба тусламж: { $place }
book-date = { $date } өдөр хийсэн. Дугаар, цаг өөрчлөгддөг: эхлээд асуугаарай.
book-topics = Сэдэв
book-scan = Ботоос үнэгүй, нэргүй асуугаарай:
