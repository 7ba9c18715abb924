# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = Đang nguy hiểm? Hãy gọi:
reports-short-never = không báo tư cách lưu trú
reports-short-may = có thể hỏi tư cách lưu trú
reports-short-must = phải báo tư cách lưu trú
reports-short-unknown = có báo hay không: chưa rõ

## Whether an office reports (promise 16)
reports-never = Không báo bạn với Nyukan (cục xuất nhập cảnh).
reports-may = Có thể báo với Nyukan (cục xuất nhập cảnh). Bạn có thể hỏi mà không nói tên.
reports-must = Có nghĩa vụ báo với Nyukan (cục xuất nhập cảnh).
reports-unknown = Chúng tôi không biết nơi này có báo với Nyukan (cục xuất nhập cảnh) hay không. Bạn có thể hỏi mà không nói tên.

## First message (promises 1, 2, 4, 5)
welcome = Hãy hỏi về cuộc sống, công việc và visa.
promise-free = Miễn phí. Không cần tên, không cần đăng ký gì với chúng tôi.
promise-kept = Chúng tôi không lưu những gì bạn viết. Sau mười phút, tôi không còn biết mình đã nói chuyện gì.
welcome-how = Bạn cứ kể chuyện gì đã xảy ra, theo cách của bạn. Ví dụ: “sếp lại hẹn tháng sau mới trả lương”, “tôi mất thẻ ngoại kiều”, “con tôi đi khám ở đâu”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram biết tài khoản của bạn và đọc được cuộc trò chuyện này. Thông báo có thể hiện câu trả lời: hãy tắt thông báo, hoặc đặt tự động xóa.
note-web = Chủ Wi-Fi này thấy được bạn đã mở trang này, nhưng không thấy bạn hỏi gì.
note-terminal = Máy tính này có thể lưu lại những gì gõ ở đây.
note-sms = Nhà mạng thấy SMS. Hoặc web, Telegram
note-line = LINE biết tài khoản của bạn và đọc được cuộc trò chuyện này.
note-whatsapp = WhatsApp biết số điện thoại của bạn.
note-messenger = Facebook biết tài khoản của bạn và đọc được cuộc trò chuyện này.

## Not understood, not covered, not sure
unknown = Việc này tôi không biết, hoặc tôi chưa hiểu. Bạn viết lại cách khác nhé, hoặc hỏi người ở đây:
not-written-yet = Tôi nghĩ là tôi hiểu, nhưng chưa có bài về việc này. Những nơi này biết:
choose = Tôi chưa chắc. Ý nào gần nhất?
none-of-these = Không ý nào đúng: nói chuyện với người
not-what-i-meant = Không phải ý tôi muốn hỏi
also = Bạn cũng có nhắc đến: { $title }

## Place (the answer depends on the town)
depends-on-place = Việc này mỗi nơi mỗi khác. Bạn sống ở đâu? Hãy viết tên thành phố, quận, thị trấn hoặc mã bưu điện.
ask-place = Bạn sống ở đâu? Hãy viết tên thành phố, quận, thị trấn hoặc mã bưu điện, ví dụ { $example }.
which-place = Có mấy nơi cùng tên này. Là nơi nào?
place-set = Nơi bạn ở: { $place }.
in-place = Ở { $place }:
near-place = Ai giúp được gần { $place }
who-helps = Ai giúp được
nothing-local = Tôi chưa có gì riêng về { $place }.

## Offices
open-now = đang mở cửa
closed-now = đang đóng cửa
hours = Giờ: { $hours }
hours-holidays = Ngày lễ có thể khác giờ.
languages = Tiếng: { $list }
cost-free = miễn phí
cost-paid = có tính tiền
cost-by-income = thu nhập thấp thì miễn phí
call-free = gọi miễn phí
call-paid = gọi mất tiền
prepaid-fails = sim trả trước hoặc gọi qua mạng thường không gọi được
number-as-of = số của năm { $year }, có thể đã đổi
number-undated = số lấy từ trang không ghi ngày, có thể đã đổi
no-number = Chưa có số nào chúng tôi kiểm tra được. Xem trang:
# promise 15
secret-address = Nơi này được giữ kín. Hãy gọi, họ sẽ chỉ bạn đến đâu.
needs-nothing = không cần giấy tờ
needs-residence-card = cần thẻ ngoại kiều (zairyu)
needs-insurance = cần thẻ bảo hiểm
needs-registered-address = cần có đăng ký địa chỉ
needs-appointment = cần hẹn trước
any-status = cho mọi người, có visa hay không
only-lawful = cho người có tư cách lưu trú còn hiệu lực

## Sources
source = Nguồn: { $title }, trang ngày { $date }
source-undated = Nguồn: { $title }, trang không ghi ngày
source-checked = Nguồn: { $title }, đã xem ngày { $date }
law = Luật: { $act }, điều { $article }
law-act = Luật: { $act }
law-general = chưa so với văn bản luật
fact-old = Trang này đã cũ ({ $date }). Hãy hỏi lại trước khi tin vào.
draft = Bài này chưa được người Việt đọc lại.
not-translated = Chưa có tiếng Việt. Đây là bản { $language }:
show-this = Đưa cho họ xem, hoặc đọc to:
card-means = Nghĩa là: { $meaning }
information-only = Đây là thông tin, không phải tư vấn pháp luật.

## Buttons
button-more = Thêm: quyền, giấy tờ, luật
button-others = Nơi khác giúp được
button-card = Đưa gì ở quầy
button-back = Quay lại
button-language = Ngôn ngữ
button-place = Nơi tôi ở
button-menu = Tất cả chủ đề
button-erase = Xóa cuộc trò chuyện này
button-delete-this = Xóa cái này
button-privacy = Có ẩn danh không?
cover = Chạm để đọc

## The bot's own topics
bot-hello = Chào bạn. Tôi trả lời về cuộc sống, công việc và visa. Có chuyện gì vậy?
bot-help = Bạn hãy viết chuyện gì đã xảy ra, bằng tiếng của bạn. Tôi nói bạn có quyền gì và ai ở gần giúp được. Ở đây không có ai khác trả lời, chỉ có máy.
# promise 1, 4, 5
bot-privacy = Tôi không biết bạn là ai. Tôi không lưu gì bạn viết: không tên, không số, không nội dung. Tôi không báo cảnh sát hay Nyukan. Sau mười phút, tôi không còn biết mình đã nói chuyện gì.
# promise 3
bot-privacy-limit = Nếu có ai chiếm được máy của chúng tôi đúng lúc bạn viết, lúc đó họ có thể đọc câu hỏi của bạn.
bot-human = Tôi là máy. Những người này nói chuyện được với bạn:
bot-language = Bạn muốn dùng tiếng nào?
bot-place = Bạn sống ở đâu? Hãy viết tên thành phố, quận, thị trấn hoặc mã bưu điện.
# promise 6
bot-erase-telegram = Tôi đã xóa những gì Telegram cho phép. Tin cũ hơn: nhấn giữ cuộc trò chuyện, chọn Xóa.
# promise 6
bot-erase-web = Đã quên. Trình duyệt vẫn giữ lịch sử. Bạn có thể xóa trong trình duyệt.
# promise 6
bot-erase-sms = Đã quên. Tôi không xóa được SMS trong máy bạn hay ở nhà mạng.
# promise 6
bot-erase-terminal = Đã quên.
bot-menu = Bạn cần hỏi về việc gì?
language-set = Từ giờ dùng: { $language }.

## Errors
# promise 20
no-memory = Lúc này tôi không nhớ được gì từ tin này sang tin khác.
error-empty = Bạn hãy viết chuyện gì đã xảy ra.
error-too-long = Dài quá, tôi không đọc được. Bạn viết phần quan trọng nhất nhé.
error-not-text = Tôi không xem được ảnh, không nghe được giọng nói. Bạn viết vài chữ chuyện gì đã xảy ra nhé.
error-group = Bạn nhắn riêng cho tôi nhé. Ở đây người khác cũng đọc được.
# promise 18
error-busy = Nhiều tin quá. Xin chờ một phút.
error-late = Tôi đang chậm hơn mức cho phép. Bạn viết lại nhé.
error-bad-request = Tôi không đọc được yêu cầu này.
error-too-large = Yêu cầu này lớn quá.
error-not-found = Không có gì ở địa chỉ này.
error-internal = Ở đây bị lỗi. Bạn thử lại nhé.

## Areas of the menu
area-emergency = Khẩn cấp
area-safety = Bạo lực, cảnh sát
area-work = Việc làm, lương
area-status = Visa, thẻ ngoại kiều
area-health = Bác sĩ, bệnh viện
area-money = Tiền, thuế, nenkin
area-housing = Nhà ở
area-education = Trường học, ngôn ngữ
area-family = Kết hôn, sinh con, qua đời
area-civic = Ủy ban, luật sư, người giúp
area-life = Lái xe, điện thoại, về nước

## Units
unit-hour = { $n } giờ
unit-day = { $n } ngày
unit-week = { $n } tuần
unit-month = { $n } tháng
unit-year = { $n } năm
unit-time = { $n } lần
unit-yen = { $n } yên
unit-percent = { $n }%
unit-age = { $n } tuổi

## Hours in words
weekdays-short = T2 T3 T4 T5 T6 T7 CN
hours-always = cả ngày lẫn đêm
hours-closed = nghỉ
hours-holiday = ngày lễ

## SMS (short; -tail at most 20 characters)
sms-tail = 1 thêm 2 nơi giúp
sms-read = Trả lời 1 để đọc
sms-menu = 0 menu
# promise 20
sms-no-memory = Lúc này tôi không nhớ được. Bạn hỏi bằng lời hoặc gửi mã.

## Web page
web-title = Madoguchi
web-placeholder = Có chuyện gì vậy?
web-ask = Hỏi
web-leave = Thoát
web-leave-hint = Nhấn Shift ba lần để thoát ngay
# promise 7
web-leave-limit = Thoát không xóa lịch sử.
web-language = Ngôn ngữ
web-your-question = Câu hỏi của bạn
web-answer = Trả lời
web-waiting = Chờ một chút …
web-offline = Mất kết nối. Những gì bạn viết vẫn còn đây: hãy thử lại.
web-open-chat = Hỏi ở đây
web-close-chat = Đóng

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Bắt đầu lại
command-help = Cách dùng
command-language = Đổi ngôn ngữ
command-place = Chọn nơi tôi ở
command-privacy = Có ẩn danh không?
command-erase = Xóa cuộc trò chuyện này
command-urgent = Số khẩn cấp
words-start = bắt đầu | bat dau
words-help = hướng dẫn | huong dan | trợ giúp | tro giup | cách dùng | cach dung
words-language = ngôn ngữ | ngon ngu | đổi tiếng | doi tieng
words-place = nơi ở | noi o | địa chỉ | dia chi | thành phố | thanh pho
words-privacy = ẩn danh | an danh | riêng tư | rieng tu | bí mật | bi mat
words-erase = xóa | xoá | xoa | quên đi | quen di
words-urgent = khẩn cấp | khan cap | cấp cứu | cap cuu | nguy hiểm | nguy hiem | cứu | cứu tôi | cuu toi | sos
