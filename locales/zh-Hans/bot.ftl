# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = 现在有危险吗？请打：
reports-short-never = 不会通报您的在留资格
reports-short-may = 可能会问您的在留资格
reports-short-must = 有义务通报在留资格
reports-short-unknown = 会不会通报：不清楚

## Whether an office reports (promise 16)
reports-never = 不会把您的事通报给入管。
reports-may = 可能会通报给入管。您可以不说名字来咨询。
reports-must = 有义务通报给入管。
reports-unknown = 我们不知道这里会不会通报给入管。您可以不说名字来问。

## First message (promises 1, 2, 4, 5)
welcome = 生活、工作、签证，都可以问我。
promise-free = 免费。不用名字，也不用在这里注册。
promise-kept = 您写的内容我们不保留。十分钟后，我就不知道我们聊过什么了。
welcome-how = 用您自己的话写，发生了什么。比如：“老板又说下个月再发”“在留卡丢了”“孩子去哪儿看病”。
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram知道您的账号，也能看到这个聊天。手机通知可能显示我们的回答：请把这个聊天设为静音，或者设为自动删除。
note-web = 这个Wi-Fi的主人看得到您打开了这个网页，但看不到您问了什么。
note-terminal = 这台电脑可能会留下在这里输入的内容。
note-sms = 电话公司看得到短信。也可用网页或Telegram
note-line = LINE知道您的账号，也能看到这个聊天。
note-whatsapp = WhatsApp知道您的手机号码。
note-messenger = Facebook知道您的账号，也能看到这个聊天。

## Not understood, not covered, not sure
unknown = 这个我不知道，或者没看懂。请换个说法，或者问问人：
not-written-yet = 我想我明白了，但这方面还没有写好的内容。这些地方知道：
choose = 我不太确定。哪个最接近？
none-of-these = 都不是：找人谈谈
not-what-i-meant = 我问的不是这个
also = 您还提到了：{ $title }

## Place (the answer depends on the town)
depends-on-place = 各地不一样。您住在哪里？请写市区町村的名字或邮政编码。
ask-place = 您住在哪里？请写市区町村的名字或邮政编码，比如 { $example }。
which-place = 有几个地方叫这个名字。是哪一个？
place-set = 您住的地方：{ $place }。
in-place = 在{ $place }：
near-place = { $place }附近谁能帮忙
who-helps = 谁能帮忙
nothing-local = 还没有{ $place }本地的内容。

## Offices
open-now = 现在开着
closed-now = 现在关着
hours = 时间：{ $hours }
hours-holidays = 公共假日的时间可能不同。
languages = 语言：{ $list }
cost-free = 免费
cost-paid = 要收费
cost-by-income = 收入低的人免费
call-free = 电话免费
call-paid = 电话要收费
prepaid-fails = 预付卡手机或网络电话常常打不通
number-as-of = { $year }年的号码，可能已经变了
number-undated = 号码来自没有日期的网页，可能已经变了
no-number = 没有我们核实过的号码。请看网页：
# promise 15
secret-address = 这个地方是保密的。请打电话，他们会告诉您去哪里。
needs-nothing = 不用带证件
needs-residence-card = 需要在留卡
needs-insurance = 需要健康保险的证件
needs-registered-address = 需要登记过住址
needs-appointment = 需要预约
any-status = 谁都可以，有没有签证都行
only-lawful = 限有有效在留资格的人

## Sources
source = 来源：{ $title }，{ $date }的网页
source-undated = 来源：{ $title }，网页没有日期
source-checked = 来源：{ $title }，{ $date }查看
law = 法律：{ $act }，第{ $article }条
law-act = 法律：{ $act }
law-general = 还没有和法律原文核对
fact-old = 这个网页旧了（{ $date }）。用之前请先问一下。
draft = 这段文字还没有请母语者看过。
not-translated = 还没有您的语言。这是{ $language }的：
show-this = 把这个给对方看，或者念出来：
card-means = 意思是：{ $meaning }
information-only = 这是信息，不是法律咨询。

## Buttons
button-more = 更多：权利、材料、法律
button-others = 其他能帮忙的人
button-card = 到窗口出示什么
button-back = 返回
button-language = 语言
button-place = 我住的地方
button-menu = 所有话题
button-erase = 删除这次对话
button-delete-this = 删除这条
button-privacy = 是匿名的吗？
cover = 点一下再看

## The bot's own topics
bot-hello = 您好。生活、工作、签证，我来回答。发生了什么事？
bot-help = 用您的语言写发生了什么。我告诉您有什么权利，附近谁能帮忙。这里没有别人回答，只有机器。
# promise 1, 4, 5
bot-privacy = 我不知道您是谁。您写的我都不保留：不留名字、不留号码、不留文字。我不会告诉警察或入管。十分钟后，我就不知道我们聊过什么了。
# promise 3
bot-privacy-limit = 您写的时候，如果有人控制了我们的电脑，那一刻他可能看到您的问题。
bot-human = 我是机器。这些人可以和您谈：
bot-language = 用哪种语言？
bot-place = 您住在哪里？请写市区町村的名字或邮政编码。
# promise 6
bot-erase-telegram = Telegram允许我删的都删了。更早的消息：长按这个聊天，点“删除”。
# promise 6
bot-erase-web = 已经忘了。浏览器会留下历史记录，您可以在浏览器里删除。
# promise 6
bot-erase-sms = 已经忘了。您手机里和电话公司那里的短信，我删不了。
# promise 6
bot-erase-terminal = 已经忘了。
bot-menu = 是哪方面的事？
language-set = 从现在起用：{ $language }。

## Errors
# promise 20
no-memory = 我现在记不住前面的消息。
error-empty = 请写一下发生了什么。
error-too-long = 太长了，我读不了。请写最要紧的部分。
error-not-text = 我看不了图片，也听不了语音。请用几个字写发生了什么。
error-group = 请单独写给我。这里别人也看得到。
# promise 18
error-busy = 消息太多了。请等一分钟。
error-late = 比平时慢了。请再写一次。
error-bad-request = 我读不了这个请求。
error-too-large = 这个请求太大了。
error-not-found = 这个网址什么也没有。
error-internal = 我们这边出了问题。请再试一次。

## Areas of the menu
area-emergency = 紧急
area-safety = 暴力、警察
area-work = 工作、工资
area-status = 签证、在留卡
area-health = 看病、医院
area-money = 钱、税、年金
area-housing = 住房
area-education = 学校、语言
area-family = 结婚、生孩子、去世
area-civic = 市役所、律师、援助团体
area-life = 开车、手机、离境

## Units
unit-hour = { $n }小时
unit-day = { $n }天
unit-week = { $n }周
unit-month = { $n }个月
unit-year = { $n }年
unit-time = { $n }次
unit-yen = { $n }日元
unit-percent = { $n }%
unit-age = { $n }岁

## Hours in words
weekdays-short = 周一 周二 周三 周四 周五 周六 周日
hours-always = 白天晚上都开
hours-closed = 休息
hours-holiday = 公共假日

## SMS (short; -tail at most 20 characters)
sms-tail = 1 更多 2 咨询处
sms-read = 回复1查看
sms-menu = 0 菜单
# promise 20
sms-no-memory = 我现在记不住。请用文字问，或发送代码。

## Web page
web-title = Madoguchi
web-placeholder = 发生了什么事？
web-ask = 提问
web-leave = 离开
web-leave-hint = 按三次Shift键，马上离开
# promise 7
web-leave-limit = 离开不会清除历史记录。
web-language = 语言
web-your-question = 您的问题
web-answer = 回答
web-waiting = 请稍等……
web-offline = 没有网络。您写的还在这里：请再试一次。
web-open-chat = 在这里问
web-close-chat = 关闭

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = 重新开始
command-help = 怎么用
command-language = 换语言
command-place = 设定我住的地方
command-privacy = 是匿名的吗？
command-erase = 删除这次对话
command-urgent = 紧急电话
words-start = 开始 | 重新开始 | kaishi
words-help = 帮助 | 怎么用 | 说明 | bangzhu | zenmeyong
words-language = 语言 | 换语言 | yuyan
words-place = 地点 | 城市 | 地址 | 住址 | didian | chengshi
words-privacy = 匿名 | 隐私 | 保密 | niming | yinsi
words-erase = 删除 | 删掉 | 忘掉 | shanchu | shandiao
words-urgent = 紧急 | 危险 | 救命 | 急救 | 报警 | jinji | weixian | jiuming | baojing | sos
