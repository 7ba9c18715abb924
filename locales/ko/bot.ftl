# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = 지금 위험하세요? 전화하세요:
reports-short-never = 체류자격을 신고하지 않음
reports-short-may = 체류자격을 물을 수 있음
reports-short-must = 체류자격을 신고할 의무 있음
reports-short-unknown = 신고 여부: 알 수 없음

## Whether an office reports (promise 16)
reports-never = 입관(출입국)에 신고하지 않습니다.
reports-may = 입관(출입국)에 신고할 수도 있습니다. 이름을 말하지 않고 물어볼 수 있어요.
reports-must = 입관(출입국)에 신고할 의무가 있습니다.
reports-unknown = 이곳이 입관(출입국)에 신고하는지 저희도 모릅니다. 이름을 말하지 않고 물어볼 수 있어요.

## First message (promises 1, 2, 4, 5)
welcome = 생활, 일, 비자에 대해 물어보세요.
promise-free = 무료입니다. 이름도, 여기 가입도 필요 없어요.
promise-kept = 쓰신 내용은 남기지 않아요. 10분이 지나면 무슨 이야기를 했는지도 모릅니다.
welcome-how = 무슨 일이 있었는지 편하게 적어 주세요. 예: “사장님이 또 다음 달에 준대요”, “재류카드를 잃어버렸어요”, “아이 병원은 어디로 가요?”
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = 텔레그램은 쓰시는 계정을 알고 이 채팅을 읽을 수 있어요. 알림에 답이 보일 수 있으니 알림을 끄거나 자동 삭제로 설정해 주세요.
note-web = 이 와이파이 주인은 이 페이지를 연 것은 볼 수 있지만, 무엇을 물었는지는 볼 수 없어요.
note-terminal = 여기에 입력한 내용이 이 컴퓨터에 남을 수 있어요.
note-sms = 통신사는 문자를 볼 수 있어요. 웹이나 텔레그램도 돼요
note-line = LINE은 쓰시는 계정을 알고 이 채팅을 읽을 수 있어요.
note-whatsapp = WhatsApp은 쓰시는 전화번호를 알고 있어요.
note-messenger = 페이스북은 쓰시는 계정을 알고 이 채팅을 읽을 수 있어요.

## Not understood, not covered, not sure
unknown = 제가 모르는 일이거나, 잘 알아듣지 못했어요. 다른 말로 적어 주시거나 사람에게 물어보세요:
not-written-yet = 무슨 말씀인지 알 것 같은데, 아직 준비된 글이 없어요. 여기서 알려 줄 수 있어요:
choose = 확실하지 않아요. 어느 것이 가장 가까운가요?
none-of-these = 다 아니에요: 사람과 이야기하기
not-what-i-meant = 제가 물은 건 이게 아니에요
also = 이것도 적으셨네요: { $title }

## Place (the answer depends on the town)
depends-on-place = 동네마다 달라요. 어디에 사세요? 시·구·정·촌 이름이나 우편번호를 적어 주세요.
ask-place = 어디에 사세요? 시·구·정·촌 이름이나 우편번호를 적어 주세요. 예: { $example }
which-place = 같은 이름이 여러 곳 있어요. 어디인가요?
place-set = 사는 곳: { $place }.
in-place = { $place }에서는:
near-place = { $place } 근처에서 도와주는 곳
who-helps = 도와주는 곳
nothing-local = 아직 { $place }만의 정보는 없어요.

## Offices
open-now = 지금 열려 있음
closed-now = 지금 닫혀 있음
hours = 시간: { $hours }
hours-holidays = 공휴일에는 시간이 다를 수 있어요.
languages = 언어: { $list }
cost-free = 무료
cost-paid = 유료
cost-by-income = 소득이 적으면 무료
call-free = 통화 무료
call-paid = 통화료가 듭니다
prepaid-fails = 선불폰이나 인터넷 전화로는 안 될 때가 많음
number-as-of = { $year }년 번호라 바뀌었을 수 있음
number-undated = 날짜 없는 페이지의 번호라 바뀌었을 수 있음
no-number = 확인된 번호가 없어요. 페이지를 보세요:
# promise 15
secret-address = 이곳의 위치는 비밀이에요. 전화하면 어디로 갈지 알려 줍니다.
needs-nothing = 서류 필요 없음
needs-residence-card = 재류카드 필요
needs-insurance = 건강보험 증명 필요
needs-registered-address = 주소 등록 필요
needs-appointment = 예약 필요
any-status = 비자가 있든 없든 누구나
only-lawful = 유효한 체류자격이 있는 분

## Sources
source = 출처: { $title }, { $date } 페이지
source-undated = 출처: { $title }, 날짜 없는 페이지
source-checked = 출처: { $title }, { $date } 확인
law = 법: { $act }, 제{ $article }조
law-act = 법: { $act }
law-general = 아직 법 조문과 대조하지 않았어요
fact-old = 오래된 페이지예요({ $date }). 믿고 움직이기 전에 물어보세요.
draft = 아직 한국어 원어민이 확인하지 않은 글이에요.
not-translated = 아직 한국어 글이 없어요. { $language }로 된 글이에요:
show-this = 이것을 보여 주거나 소리 내어 읽으세요:
card-means = 뜻: { $meaning }
information-only = 이것은 정보이며 법률 상담이 아닙니다.

## Buttons
button-more = 더 보기: 권리, 서류, 법
button-others = 도와주는 다른 곳
button-card = 창구에서 보여 줄 것
button-back = 뒤로
button-language = 언어
button-place = 사는 곳
button-menu = 모든 주제
button-erase = 이 대화 지우기
button-delete-this = 이것 지우기
button-privacy = 익명인가요?
cover = 눌러서 읽기

## The bot's own topics
bot-hello = 안녕하세요. 생활, 일, 비자에 대한 질문에 답해요. 무슨 일이 있었나요?
bot-help = 무슨 일이 있었는지 편한 말로 적어 주세요. 어떤 권리가 있는지, 가까이에서 누가 도와주는지 알려 드려요. 여기서 답하는 것은 기계뿐이에요.
# promise 1, 4, 5
bot-privacy = 저는 누가 쓰시는지 몰라요. 쓰신 것은 남기지 않아요. 이름도, 번호도, 글도요. 경찰이나 입관(출입국)에 알리지 않아요. 10분이 지나면 무슨 이야기를 했는지도 모릅니다.
# promise 3
bot-privacy-limit = 쓰시는 바로 그 순간에 누가 우리 컴퓨터를 조종하고 있다면, 그때 질문을 읽을 수도 있어요.
bot-human = 저는 기계예요. 이분들과 이야기할 수 있어요:
bot-language = 어떤 언어로 할까요?
bot-place = 어디에 사세요? 시·구·정·촌 이름이나 우편번호를 적어 주세요.
# promise 6
bot-erase-telegram = 텔레그램에서 지울 수 있는 것은 지웠어요. 오래된 메시지는 채팅을 길게 눌러 ‘삭제’하세요.
# promise 6
bot-erase-web = 잊었어요. 브라우저에는 방문 기록이 남아요. 브라우저에서 지울 수 있어요.
# promise 6
bot-erase-sms = 잊었어요. 휴대폰과 통신사에 있는 문자는 제가 지울 수 없어요.
# promise 6
bot-erase-terminal = 잊었어요.
bot-menu = 무엇에 대한 일인가요?
language-set = 이제부터: { $language }.

## Errors
# promise 20
no-memory = 지금은 앞 메시지의 내용을 기억할 수 없어요.
error-empty = 무슨 일이 있었는지 적어 주세요.
error-too-long = 너무 길어요. 가장 중요한 부분만 적어 주세요.
error-not-text = 사진은 볼 수 없고 음성은 들을 수 없어요. 무슨 일이 있었는지 짧게 적어 주세요.
error-group = 저에게만 따로 적어 주세요. 여기서는 다른 사람도 읽을 수 있어요.
# promise 18
error-busy = 메시지가 너무 많아요. 1분 기다려 주세요.
error-late = 시간이 너무 걸리네요. 다시 적어 주세요.
error-bad-request = 이 요청을 읽지 못했어요.
error-too-large = 요청이 너무 커요.
error-not-found = 이 주소에는 아무것도 없어요.
error-internal = 여기에 문제가 생겼어요. 다시 해 보세요.

## Areas of the menu
area-emergency = 긴급
area-safety = 폭력, 경찰
area-work = 일, 월급
area-status = 비자, 재류카드
area-health = 의사, 병원
area-money = 돈, 세금, 연금
area-housing = 집
area-education = 학교, 언어
area-family = 결혼, 출산, 사망
area-civic = 시청·구청, 변호사, 지원 단체
area-life = 운전, 전화, 귀국

## Units
unit-hour = { $n }시간
unit-day = { $n }일
unit-week = { $n }주
unit-month = { $n }개월
unit-year = { $n }년
unit-time = { $n }번
unit-yen = { $n }엔
unit-percent = { $n }%
unit-age = { $n }세

## Hours in words
weekdays-short = 월 화 수 목 금 토 일
hours-always = 밤낮으로
hours-closed = 쉼
hours-holiday = 공휴일

## SMS (short; -tail at most 20 characters)
sms-tail = 1 더보기 2 상담처
sms-read = 읽으려면 1 답장
sms-menu = 0 메뉴
# promise 20
sms-no-memory = 지금은 기억할 수 없어요. 문장으로 묻거나 코드를 보내 주세요.

## Web page
web-title = Madoguchi
web-placeholder = 무슨 일이 있었나요?
web-ask = 묻기
web-leave = 나가기
web-leave-hint = Shift를 세 번 누르면 바로 나가요
# promise 7
web-leave-limit = 나가도 방문 기록은 지워지지 않아요.
web-language = 언어
web-your-question = 내 질문
web-answer = 답
web-waiting = 잠시만요…
web-offline = 연결이 안 돼요. 쓰신 글은 그대로 있어요. 다시 해 보세요.
web-open-chat = 여기서 묻기
web-close-chat = 닫기

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = 처음부터
command-help = 사용법
command-language = 언어 바꾸기
command-place = 사는 곳 정하기
command-privacy = 익명인가요?
command-erase = 이 대화 지우기
command-urgent = 긴급 전화번호
words-start = 시작 | 처음 | 처음부터 | sijak
words-help = 도움말 | 사용법 | 헬프 | doummal
words-language = 언어 | 말 바꾸기 | eoneo | oneo
words-place = 사는 곳 | 장소 | 동네 | 도시 | 주소 | jangso
words-privacy = 익명 | 비밀 | 개인정보 | ikmyeong | bimil
words-erase = 삭제 | 지우기 | 지워줘 | 지워 | sakje
words-urgent = 긴급 | 응급 | 위험 | 살려주세요 | 살려줘 | gingeup | wiheom | sos
