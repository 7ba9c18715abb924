# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = ถามเรื่องชีวิต งาน และวีซ่าในญี่ปุ่นได้เลย
welcome-danger = อันตราย: ตำรวจ {phone:police} รถพยาบาลและไฟไหม้ {phone:fire-ambulance}
nothing-local = ยังไม่มีข้อมูลเฉพาะของ { $place } ข้อมูลนี้ใช้ได้ทั่วญี่ปุ่น
bot-hello = สวัสดี ที่นี่ตอบเรื่องชีวิต งาน และวีซ่าในญี่ปุ่น เกิดอะไรขึ้น
# promise 16
reports-never = ไม่แจ้งเรื่องของคุณต่อ ตม. ญี่ปุ่น (นิวคัง)
reports-may = อาจแจ้ง ตม. ญี่ปุ่น (นิวคัง) คุณถามได้โดยไม่ต้องบอกชื่อ
reports-must = ต้องแจ้ง ตม. ญี่ปุ่น (นิวคัง)
# promise 16
reports-unknown = เราไม่ทราบว่าที่นี่แจ้ง ตม. ญี่ปุ่น (นิวคัง) หรือไม่ คุณถามได้โดยไม่ต้องบอกชื่อ
# promise 18
error-busy = ข้อความเยอะเกินไป อันตราย: {phone:police}, {phone:fire-ambulance} ช่วยรอหนึ่งนาที
error-late = เราใช้เวลานานกว่าที่ควร อันตราย: {phone:police}, {phone:fire-ambulance} ช่วยเขียนใหม่อีกครั้ง
error-internal = ที่นี่มีอะไรเสีย อันตราย: {phone:police}, {phone:fire-ambulance} ช่วยลองอีกครั้ง
area-education = โรงเรียน ภาษาญี่ปุ่น
area-life = ขับรถ มือถือ ออกจากญี่ปุ่น
web-offline = เน็ตไม่ติด ถ้าอันตรายโทร {phone:police} หรือ {phone:fire-ambulance} สิ่งที่คุณเขียนยังอยู่ที่นี่ ลองใหม่ได้
offer-classes = ชั้นเรียนภาษาญี่ปุ่น
