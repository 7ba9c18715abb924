# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = Hãy hỏi về cuộc sống, công việc và visa ở Nhật.
welcome-danger = Nguy hiểm: cảnh sát {phone:police}, cấp cứu và cháy {phone:fire-ambulance}.
nothing-local = Tôi chưa có gì riêng về { $place }. Điều này đúng trên cả nước Nhật.
bot-hello = Chào bạn. Tôi trả lời về cuộc sống, công việc và visa ở Nhật. Có chuyện gì vậy?
# promise 18
error-busy = Nhiều tin quá. Nguy hiểm: {phone:police}, {phone:fire-ambulance}. Xin chờ một phút.
error-late = Tôi đang chậm hơn mức cho phép. Nguy hiểm: {phone:police}, {phone:fire-ambulance}. Bạn viết lại nhé.
error-internal = Ở đây bị lỗi. Nguy hiểm: {phone:police}, {phone:fire-ambulance}. Bạn thử lại nhé.
area-education = Trường học, tiếng Nhật
area-life = Lái xe, điện thoại, rời Nhật
web-offline = Mất kết nối. Nguy hiểm thì gọi {phone:police} hoặc {phone:fire-ambulance}. Những gì bạn viết vẫn còn đây: hãy thử lại.
offer-classes = Lớp tiếng Nhật
