# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = Từ { $from } đến { $to }
moving-lost = Sẽ mất: { $to } không có
moving-ask = { $from } có. Ở { $to } thì chưa rõ: hãy hỏi trước khi chuyển
moving-gained = Ở { $to } có
moving-same = Cả hai nơi đều có
moving-unknown = Chưa rõ ở cả hai nơi: { $list }
moving-no-page = Chưa có trang về { $place }. Hãy hỏi tòa thị chính họ có gì cho cư dân nước ngoài.
offer-desk = Quầy tư vấn người nước ngoài
offer-interpreters = Phiên dịch
offer-classes = Lớp học ngôn ngữ
offer-school = Hỗ trợ ở trường
offer-housing = Nhà công
offer-medical = Hỗ trợ y tế
offer-council = Hội đồng cư dân nước ngoài
offer-assembly = Góp ý với hội đồng địa phương
offer-ordinance = Quy định chống phân biệt
offer-ngos = Nhóm hỗ trợ
