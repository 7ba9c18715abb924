# The atlas of towns and the book to print.
offers-yes = có
offers-no = không
offers-unknown = ?
atlas-title = Các nơi có gì cho cư dân nước ngoài
atlas-intro = Nhiều quyền tùy vào nơi bạn sống. Dấu hỏi nghĩa là chưa rõ, không phải “không có”.
atlas-map = Con số: trong { $n } mục, bao nhiêu mục có ở đâu đó trong tỉnh này, theo điều chúng tôi biết.
atlas-place = Nơi
atlas-newest = Nguồn mới nhất
atlas-due = cũ: hỏi trước
atlas-csv = Bảng này dạng CSV
book-title = Quyền và trợ giúp: { $place }
book-date = Làm ngày { $date }. Số điện thoại và giờ có thể đổi: hãy hỏi trước khi dùng.
book-topics = Chủ đề
book-scan = Hỏi bot, miễn phí, không cần tên:
