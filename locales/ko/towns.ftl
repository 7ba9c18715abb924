# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from } → { $to } 이사
moving-lost = 없어지는 것: { $to }에는 없습니다
moving-ask = { $from }에는 있습니다. { $to }에 있는지는 모릅니다. 이사 전에 물어보세요
moving-gained = { $to }에 있는 것
moving-same = 두 곳 모두 있는 것
moving-unknown = 두 곳 모두 모르는 것: { $list }
moving-no-page = { $place } 페이지는 아직 없습니다. 외국인 주민에게 무엇을 제공하는지 시청·구청에 물어보세요.
offer-desk = 외국인 상담 창구
offer-interpreters = 통역
offer-classes = 언어 교실
offer-school = 학교 지원
offer-housing = 공영주택
offer-medical = 의료 지원
offer-council = 외국인 주민 회의
offer-assembly = 의회에 의견 내기
offer-ordinance = 차별 금지 조례
offer-ngos = 도와주는 단체
