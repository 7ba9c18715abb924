# The bot's own words that hold in this country only.

welcome = 한국 생활, 일, 비자에 대해 물어보세요.
welcome-danger = 위험할 때: 경찰 {phone:police}, 구급차와 화재 {phone:fire-ambulance}.
nothing-local = 아직 { $place }만의 정보는 없어요. 이 내용은 한국 어디서나 같아요.
bot-hello = 안녕하세요. 한국 생활, 일, 비자에 대한 질문에 답해요. 무슨 일이 있었나요?
# promise 18
error-busy = 메시지가 너무 많아요. 위험할 때: {phone:police}, {phone:fire-ambulance}. 1분 기다려 주세요.
error-late = 시간이 너무 걸리네요. 위험할 때: {phone:police}, {phone:fire-ambulance}. 다시 적어 주세요.
error-internal = 여기에 문제가 생겼어요. 위험할 때: {phone:police}, {phone:fire-ambulance}. 다시 해 보세요.
area-education = 학교, 한국어
area-life = 운전, 전화, 출국
web-offline = 연결이 안 돼요. 위험할 때는 {phone:police}나 {phone:fire-ambulance}로 전화하세요. 쓰신 글은 그대로 있어요. 다시 해 보세요.
offer-classes = 한국어 교실
