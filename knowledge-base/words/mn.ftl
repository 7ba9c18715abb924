# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Япон дахь амьдрал, ажил, визийн талаар асуугаарай.
welcome-danger = Аюултай бол: цагдаа {phone:police}, түргэн ба гал {phone:fire-ambulance}.
nothing-local = { $place }: тусгайлан бичсэн зүйл одоогоор алга. Энэ нь бүх Японд адил.
bot-hello = Сайн байна уу. Би Япон дахь амьдрал, ажил, визийн талаар хариулдаг. Юу болсон бэ?
# promise 18
error-busy = Хэт олон зурвас. Аюултай бол: {phone:police}, {phone:fire-ambulance}. Нэг минут хүлээгээрэй.
error-late = Би хэтэрхий удаж байна. Аюултай бол: {phone:police}, {phone:fire-ambulance}. Дахин бичээрэй.
error-internal = Энд ямар нэг юм эвдэрлээ. Аюултай бол: {phone:police}, {phone:fire-ambulance}. Дахин оролдоорой.
area-education = Сургууль, япон хэл
area-life = Жолоо, утас, Японоос явах
web-offline = Холболт алга. Аюултай бол {phone:police} эсвэл {phone:fire-ambulance} руу залгаарай. Таны бичсэн энд хэвээрээ: дахин оролдоорой.
offer-classes = Япон хэлний анги
