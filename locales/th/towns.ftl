# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = จาก { $from } ไป { $to }
moving-lost = สิ่งที่จะหมดไป: { $to } ไม่มี
moving-ask = { $from } มี ส่วน { $to } เราไม่รู้ ถามที่นั่นก่อนย้าย
moving-gained = สิ่งที่มีใน { $to }
moving-same = สิ่งที่มีทั้งสองที่
moving-unknown = ไม่รู้ทั้งสองที่: { $list }
moving-no-page = ยังไม่มีหน้าเกี่ยวกับ { $place } ถามที่ว่าการว่ามีอะไรให้ชาวต่างชาติบ้าง
offer-desk = เคาน์เตอร์ปรึกษาชาวต่างชาติ
offer-interpreters = ล่าม
offer-classes = ชั้นเรียนภาษา
offer-school = ช่วยเหลือที่โรงเรียน
offer-housing = บ้านเช่าของรัฐ
offer-medical = ช่วยเรื่องการรักษา
offer-council = สภาผู้อยู่อาศัยชาวต่างชาติ
offer-assembly = ช่องทางเสนอความเห็นต่อสภา
offer-ordinance = ข้อบัญญัติห้ามเลือกปฏิบัติ
offer-ngos = กลุ่มที่ช่วยเหลือ
