# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = ตอนนี้อยู่ในอันตรายไหม โทรเลย:
reports-short-never = ไม่แจ้ง ตม.
reports-short-may = อาจถามเรื่องวีซ่า
reports-short-must = ต้องแจ้ง ตม.
reports-short-unknown = แจ้ง ตม. หรือไม่: ไม่ทราบ

## Whether an office reports (promise 16)
reports-never = ไม่แจ้งเรื่องของคุณต่อ ตม.
reports-may = อาจแจ้ง ตม. คุณถามได้โดยไม่ต้องบอกชื่อ
reports-must = ต้องแจ้ง ตม.
reports-unknown = เราไม่ทราบว่าที่นี่แจ้ง ตม. หรือไม่ คุณถามได้โดยไม่ต้องบอกชื่อ

## First message (promises 1, 2, 4, 5)
welcome = ถามเรื่องชีวิต งาน และวีซ่าได้เลย
promise-free = ฟรี ไม่ต้องบอกชื่อ ไม่ต้องสมัครอะไรกับเรา
promise-kept = เราไม่เก็บสิ่งที่คุณเขียน ผ่านไปสิบนาที เราก็ไม่รู้แล้วว่าคุยอะไรกัน
welcome-how = เล่าว่าเกิดอะไรขึ้น พูดแบบของคุณเอง เช่น “นายจ้างบอกเดือนหน้าอีกแล้ว” “บัตรไซริวหาย” “พาลูกไปหาหมอที่ไหนได้”
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram รู้บัญชีของคุณและอ่านแชทนี้ได้ คำตอบของเราอาจขึ้นที่การแจ้งเตือน ให้ปิดการแจ้งเตือนแชทนี้ หรือตั้งให้ลบเอง
note-web = เจ้าของ Wi-Fi นี้เห็นได้ว่าคุณเปิดหน้านี้ แต่ไม่เห็นว่าคุณถามอะไร
note-terminal = คอมพิวเตอร์เครื่องนี้อาจเก็บสิ่งที่พิมพ์ที่นี่ไว้
note-sms = บริษัทมือถือเห็น SMS ใช้เว็บ/Telegram
note-line = LINE รู้บัญชีของคุณและอ่านแชทนี้ได้
note-whatsapp = WhatsApp รู้เบอร์ของคุณ
note-messenger = Facebook รู้บัญชีของคุณและอ่านแชทนี้ได้

## Not understood, not covered, not sure
unknown = เรื่องนี้เราไม่รู้ หรือยังไม่เข้าใจ ลองเขียนอีกแบบหนึ่ง หรือถามคนที่นี่:
not-written-yet = คิดว่าเข้าใจแล้ว แต่ยังไม่มีข้อความเรื่องนี้ ที่เหล่านี้รู้:
choose = ยังไม่แน่ใจ ข้อไหนใกล้ที่สุด
none-of-these = ไม่ใช่ทั้งหมดนี้: คุยกับคน
not-what-i-meant = ไม่ได้หมายความแบบนั้น
also = คุณเขียนถึงเรื่องนี้ด้วย: { $title }

## Place (the answer depends on the town)
depends-on-place = เรื่องนี้แล้วแต่เมือง คุณอยู่เมืองไหน เขียนชื่อเมืองหรือรหัสไปรษณีย์
ask-place = คุณอยู่เมืองไหน เขียนชื่อเมืองหรือรหัสไปรษณีย์ เช่น { $example }
which-place = มีหลายที่ที่ชื่อนี้ ที่ไหน
place-set = เมืองของคุณ: { $place }
in-place = ที่ { $place }:
near-place = ใครช่วยได้ใกล้ { $place }
who-helps = ใครช่วยได้
nothing-local = ยังไม่มีข้อมูลเฉพาะของ { $place }

## Offices
open-now = ตอนนี้เปิด
closed-now = ตอนนี้ปิด
hours = เวลา: { $hours }
hours-holidays = วันหยุดราชการเวลาอาจไม่เหมือนเดิม
languages = ภาษา: { $list }
cost-free = ฟรี
cost-paid = เสียเงิน
cost-by-income = รายได้น้อยไม่เสียเงิน
call-free = โทรฟรี
call-paid = เสียค่าโทร
prepaid-fails = ซิมเติมเงินหรือโทรผ่านเน็ตมักโทรไม่ได้
number-as-of = เบอร์ของปี ค.ศ. { $year } อาจเปลี่ยนแล้ว
number-undated = เบอร์จากหน้าที่ไม่มีวันที่ อาจเปลี่ยนแล้ว
no-number = ยังไม่มีเบอร์ที่เราตรวจแล้ว ดูที่หน้านี้:
# promise 15
secret-address = ที่นี่เป็นที่ลับ โทรไปก่อน เขาจะบอกว่าให้ไปที่ไหน
needs-nothing = ไม่ต้องใช้เอกสาร
needs-residence-card = ต้องมีบัตรไซริว
needs-insurance = ต้องมีบัตรประกันสุขภาพ
needs-registered-address = ต้องแจ้งที่อยู่ไว้แล้ว
needs-appointment = ต้องนัดก่อน
any-status = สำหรับทุกคน มีหรือไม่มีวีซ่าก็ได้
only-lawful = สำหรับคนที่วีซ่ายังไม่หมด

## Sources
source = ที่มา: { $title } หน้าวันที่ { $date }
source-undated = ที่มา: { $title } หน้าไม่มีวันที่
source-checked = ที่มา: { $title } ตรวจเมื่อ { $date }
law = กฎหมาย: { $act } มาตรา { $article }
law-act = กฎหมาย: { $act }
law-general = ยังไม่ได้เทียบกับตัวบทกฎหมาย
fact-old = หน้านี้เก่าแล้ว ({ $date }) ถามก่อนค่อยเชื่อ
draft = ข้อความนี้ยังไม่มีเจ้าของภาษาอ่านตรวจ
not-translated = ยังไม่มีในภาษาของคุณ นี่คือ { $language }:
show-this = ให้เขาดูข้อความนี้ หรืออ่านออกเสียง:
card-means = แปลว่า: { $meaning }
information-only = นี่เป็นข้อมูล ไม่ใช่คำปรึกษาทางกฎหมาย

## Buttons
button-more = เพิ่มเติม: สิทธิ เอกสาร กฎหมาย
button-others = ที่อื่นที่ช่วยได้
button-card = ข้อความให้ดูที่เคาน์เตอร์
button-back = กลับ
button-language = ภาษา
button-place = เมืองที่อยู่
button-menu = ทุกหัวข้อ
button-erase = ลบการคุยนี้
button-delete-this = ลบข้อความนี้
button-privacy = ไม่ระบุตัวตนใช่ไหม
cover = แตะเพื่ออ่าน

## The bot's own topics
bot-hello = สวัสดี ที่นี่ตอบเรื่องชีวิต งาน และวีซ่า เกิดอะไรขึ้น
bot-help = เขียนว่าเกิดอะไรขึ้นเป็นภาษาของคุณ เราจะบอกว่าคุณมีสิทธิอะไร และใครใกล้คุณช่วยได้ ที่นี่ไม่มีคนตอบ เป็นโปรแกรมอัตโนมัติ
# promise 1, 4, 5
bot-privacy = เราไม่รู้ว่าคุณเป็นใคร ไม่เก็บสิ่งที่คุณเขียน ไม่เก็บชื่อ ไม่เก็บเบอร์ ไม่เก็บข้อความ เราไม่บอกตำรวจหรือ ตม. ผ่านไปสิบนาที เราก็ไม่รู้แล้วว่าคุยอะไรกัน
# promise 3
bot-privacy-limit = ถ้ามีคนคุมคอมพิวเตอร์ของเราตอนที่คุณเขียน เขาอาจอ่านคำถามของคุณได้ในตอนนั้น
bot-human = ที่นี่เป็นโปรแกรมอัตโนมัติ ไม่ใช่คน คนเหล่านี้คุยกับคุณได้:
bot-language = ใช้ภาษาอะไร
bot-place = คุณอยู่เมืองไหน เขียนชื่อเมืองหรือรหัสไปรษณีย์
# promise 6
bot-erase-telegram = ลบเท่าที่ Telegram ให้ลบแล้ว ข้อความเก่ากว่านั้น: กดแชทค้างไว้ แล้วกดลบ
# promise 6
bot-erase-web = ลืมการคุยนี้แล้ว เบราว์เซอร์ของคุณยังเก็บประวัติไว้ ลบได้ในเบราว์เซอร์
# promise 6
bot-erase-sms = ลืมการคุยนี้แล้ว แต่เราลบ SMS ในเครื่องของคุณหรือที่บริษัทมือถือไม่ได้
# promise 6
bot-erase-terminal = ลืมการคุยนี้แล้ว
bot-menu = เรื่องอะไร
language-set = จากนี้ไปใช้: { $language }

## Errors
# promise 20
no-memory = ตอนนี้เราจำข้อความก่อนหน้าไม่ได้
error-empty = ช่วยเขียนว่าเกิดอะไรขึ้น
error-too-long = ยาวเกินไปสำหรับเรา ช่วยเขียนเฉพาะเรื่องที่สำคัญที่สุด
error-not-text = เราดูรูปและฟังเสียงไม่ได้ ช่วยเขียนสั้น ๆ ว่าเกิดอะไรขึ้น
error-group = ช่วยเขียนมาหาเราส่วนตัว ที่นี่คนอื่นอ่านได้
# promise 18
error-busy = ข้อความเยอะเกินไป ช่วยรอหนึ่งนาที
error-late = เราใช้เวลานานกว่าที่ควร ช่วยเขียนใหม่อีกครั้ง
error-bad-request = อ่านคำขอนี้ไม่ได้
error-too-large = คำขอนี้ใหญ่เกินไป
error-not-found = ไม่มีอะไรอยู่ที่ลิงก์นี้
error-internal = ที่นี่มีอะไรเสีย ช่วยลองอีกครั้ง

## Areas of the menu
area-emergency = ฉุกเฉิน
area-safety = ความรุนแรง ตำรวจ
area-work = งาน ค่าจ้าง
area-status = วีซ่า บัตรไซริว
area-health = หมอ โรงพยาบาล
area-money = เงิน ภาษี เน็งกิง
area-housing = ที่อยู่อาศัย
area-education = โรงเรียน ภาษา
area-family = แต่งงาน คลอดลูก เสียชีวิต
area-civic = ที่ว่าการ ทนาย คนช่วย
area-life = ขับรถ มือถือ กลับประเทศ

## Units
unit-hour = { $n } ชั่วโมง
unit-day = { $n } วัน
unit-week = { $n } สัปดาห์
unit-month = { $n } เดือน
unit-year = { $n } ปี
unit-time = { $n } ครั้ง
unit-yen = { $n } เยน
unit-percent = { $n }%
unit-age = อายุ { $n } ปี

## Hours in words
weekdays-short = จ. อ. พ. พฤ. ศ. ส. อา.
hours-always = ทั้งวันทั้งคืน
hours-closed = ปิด
hours-holiday = วันหยุดราชการ

## SMS (short; -tail at most 20 characters)
sms-tail = 1 เพิ่ม 2 ที่ช่วยได้
sms-read = ตอบ 1 เพื่ออ่าน
sms-menu = 0 เมนู
# promise 20
sms-no-memory = ตอนนี้เราจำไม่ได้ ถามเป็นคำพูด หรือส่งรหัส

## Web page
web-title = Madoguchi
web-placeholder = เกิดอะไรขึ้น
web-ask = ถาม
web-leave = ออก
web-leave-hint = กด Shift สามครั้งเพื่อออกทันที
# promise 7
web-leave-limit = ออกแล้ว ประวัติยังไม่หาย
web-language = ภาษา
web-your-question = คำถามของคุณ
web-answer = คำตอบ
web-waiting = รอสักครู่ …
web-offline = เน็ตไม่ติด สิ่งที่คุณเขียนยังอยู่ที่นี่ ลองใหม่ได้
web-open-chat = ถามที่นี่
web-close-chat = ปิด

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = เริ่มใหม่
command-help = วิธีใช้
command-language = เปลี่ยนภาษา
command-place = เลือกเมืองที่อยู่
command-privacy = ไม่ระบุตัวตนใช่ไหม
command-erase = ลบการคุยนี้
command-urgent = เบอร์ฉุกเฉิน
words-start = เริ่ม | เริ่มใหม่ | เริ่มต้น | roem | rerm
words-help = วิธีใช้ | ใช้ยังไง | ทำยังไง | คู่มือ | chai yang ngai | withi chai
words-language = ภาษา | เปลี่ยนภาษา | phasa | pasa
words-place = เมือง | ที่อยู่ | จังหวัด | อำเภอ | mueang | muang | thi yu
words-privacy = ไม่ระบุชื่อ | นิรนาม | ความลับ | ส่วนตัว | ความเป็นส่วนตัว | khwam lap
words-erase = ลบ | ลบแชท | ลบข้อความ | ลืม | lop | lob
words-urgent = ฉุกเฉิน | ด่วน | อันตราย | ช่วยด้วย | ช่วยหน่อย | ช่วยฉันด้วย | ขอความช่วยเหลือ | chuay duay | chuai duai | chuay noi | chuk choen | antarai | sos
