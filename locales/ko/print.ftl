# The atlas of towns and the book to print.
offers-yes = 있음
offers-no = 없음
offers-unknown = ?
atlas-title = 지역이 외국인 주민에게 제공하는 것
atlas-intro = 많은 권리가 사는 곳에 따라 다릅니다. 물음표는 “없다”가 아니라 “모른다”는 뜻입니다.
atlas-map = 숫자: { $n }가지 중 이 도도부현 어딘가에 있다고 확인된 개수.
atlas-place = 지역
atlas-newest = 가장 새 출처
atlas-due = 오래됨: 먼저 확인
atlas-csv = 이 표를 CSV로
book-title = 권리와 도움: { $place }
book-date = { $date } 작성. 번호와 시간은 바뀝니다. 쓰기 전에 확인하세요.
book-topics = 주제
book-scan = 무료, 이름 없이 물어보세요:
