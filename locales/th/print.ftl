# The atlas of towns and the book to print.
offers-yes = มี
offers-no = ไม่มี
offers-unknown = ?
atlas-title = เมืองต่างๆ มีอะไรให้ชาวต่างชาติ
atlas-intro = สิทธิหลายอย่างขึ้นกับเมืองที่อยู่ เครื่องหมาย ? แปลว่าเราไม่รู้ ไม่ได้แปลว่าไม่มี
atlas-map = ตัวเลข: ใน { $n } อย่าง มีกี่อย่างที่เรารู้ว่ามีที่ใดที่หนึ่งในจังหวัดนี้
atlas-place = สถานที่
atlas-newest = แหล่งข้อมูลใหม่สุด
atlas-due = เก่า: ถามก่อน
atlas-csv = ตารางนี้เป็น CSV
book-title = สิทธิและความช่วยเหลือ: { $place }
book-date = ทำเมื่อ { $date } เบอร์และเวลาเปลี่ยนได้ ถามก่อนใช้
book-topics = หัวข้อ
book-scan = ถามบอตได้ ฟรี ไม่ต้องบอกชื่อ:
