# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = 現在有危險嗎？請打：
reports-short-never = 不會通報你的在留資格
reports-short-may = 可能會問你的在留資格
reports-short-must = 有義務通報在留資格
reports-short-unknown = 會不會通報：不清楚

## Whether an office reports (promise 16)
reports-never = 不會把你的事通報給入管。
reports-may = 可能會通報給入管。你可以不說名字來詢問。
reports-must = 有義務通報給入管。
reports-unknown = 我們不知道這裡會不會通報給入管。你可以不說名字來問。

## First message (promises 1, 2, 4, 5)
welcome = 生活、工作、簽證，都可以問我。
promise-free = 免費。不用名字，也不用在這裡註冊。
promise-kept = 你寫的內容我們不保留。十分鐘後，我就不知道我們聊過什麼了。
welcome-how = 用你自己的話寫，發生了什麼事。例如：「老闆又說下個月再發」「在留卡不見了」「小孩去哪裡看醫生」。
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram知道你的帳號，也看得到這個聊天。手機通知可能顯示我們的回答：請把這個聊天設為靜音，或設為自動刪除。
note-web = 這個Wi-Fi的主人看得到你打開了這個網頁，但看不到你問了什麼。
note-terminal = 這台電腦可能會留下在這裡輸入的內容。
note-sms = 電信公司看得到簡訊。也可用網頁或Telegram
note-line = LINE知道你的帳號，也看得到這個聊天。
note-whatsapp = WhatsApp知道你的手機號碼。
note-messenger = Facebook知道你的帳號，也看得到這個聊天。

## Not understood, not covered, not sure
unknown = 這個我不知道，或是沒看懂。請換個說法，或問問真人：
not-written-yet = 我想我明白了，但這方面還沒有寫好的內容。這些地方知道：
choose = 我不太確定。哪個最接近？
none-of-these = 都不是：找人談談
not-what-i-meant = 我問的不是這個
also = 你還提到了：{ $title }

## Place (the answer depends on the town)
depends-on-place = 各地不一樣。你住在哪裡？請寫市區町村的名字或郵遞區號。
ask-place = 你住在哪裡？請寫市區町村的名字或郵遞區號，例如 { $example }。
which-place = 有幾個地方叫這個名字。是哪一個？
place-set = 你住的地方：{ $place }。
in-place = 在{ $place }：
near-place = { $place }附近誰能幫忙
who-helps = 誰能幫忙
nothing-local = 還沒有{ $place }當地的內容。

## Offices
open-now = 現在有開
closed-now = 現在沒開
hours = 時間：{ $hours }
hours-holidays = 國定假日的時間可能不同。
languages = 語言：{ $list }
cost-free = 免費
cost-paid = 要收費
cost-by-income = 收入低的人免費
call-free = 電話免費
call-paid = 電話要收費
prepaid-fails = 預付卡手機或網路電話常常打不通
number-as-of = { $year }年的號碼，可能已經變了
number-undated = 號碼來自沒有日期的網頁，可能已經變了
no-number = 沒有我們確認過的號碼。請看網頁：
# promise 15
secret-address = 這個地方是保密的。請打電話，他們會告訴你去哪裡。
needs-nothing = 不用帶證件
needs-residence-card = 需要在留卡
needs-insurance = 需要健康保險的證件
needs-registered-address = 需要登記過住址
needs-appointment = 需要預約
any-status = 誰都可以，有沒有簽證都行
only-lawful = 限有有效在留資格的人

## Sources
source = 來源：{ $title }，{ $date }的網頁
source-undated = 來源：{ $title }，網頁沒有日期
source-checked = 來源：{ $title }，{ $date }查看
law = 法律：{ $act }，第{ $article }條
law-act = 法律：{ $act }
law-general = 還沒有和法律原文核對
fact-old = 這個網頁舊了（{ $date }）。用之前請先問一下。
draft = 這段文字還沒有請母語人士看過。
not-translated = 還沒有你的語言。這是{ $language }的：
show-this = 把這個給對方看，或者唸出來：
card-means = 意思是：{ $meaning }
information-only = 這是資訊，不是法律諮詢。

## Buttons
button-more = 更多：權利、文件、法律
button-others = 其他能幫忙的人
button-card = 到窗口出示什麼
button-back = 返回
button-language = 語言
button-place = 我住的地方
button-menu = 所有主題
button-erase = 刪除這次對話
button-delete-this = 刪除這則
button-privacy = 這是匿名的嗎？
cover = 點一下再看

## The bot's own topics
bot-hello = 你好。生活、工作、簽證，我來回答。發生了什麼事？
bot-help = 用你的語言寫發生了什麼事。我告訴你有什麼權利，附近誰能幫忙。這裡沒有別人回答，只有機器。
# promise 1, 4, 5
bot-privacy = 我不知道你是誰。你寫的我都不保留：不留名字、不留號碼、不留文字。我不會告訴警察或入管。十分鐘後，我就不知道我們聊過什麼了。
# promise 3
bot-privacy-limit = 你寫的時候，如果有人控制了我們的電腦，那一刻他可能看到你的問題。
bot-human = 我是機器。這些人可以和你談：
bot-language = 用哪種語言？
bot-place = 你住在哪裡？請寫市區町村的名字或郵遞區號。
# promise 6
bot-erase-telegram = Telegram允許我刪的都刪了。更早的訊息：長按這個聊天，點「刪除」。
# promise 6
bot-erase-web = 已經忘了。瀏覽器會留下歷史記錄，你可以在瀏覽器裡刪除。
# promise 6
bot-erase-sms = 已經忘了。你手機裡和電信公司那裡的簡訊，我刪不了。
# promise 6
bot-erase-terminal = 已經忘了。
bot-menu = 是哪方面的事？
language-set = 從現在起用：{ $language }。

## Errors
# promise 20
no-memory = 我現在記不住前面的訊息。
error-empty = 請寫一下發生了什麼事。
error-too-long = 太長了，我讀不了。請寫最要緊的部分。
error-not-text = 我看不了圖片，也聽不了語音。請用幾個字寫發生了什麼事。
error-group = 請單獨寫給我。這裡別人也看得到。
# promise 18
error-busy = 訊息太多了。請等一分鐘。
error-late = 比平常慢了。請再寫一次。
error-bad-request = 我讀不了這個請求。
error-too-large = 這個請求太大了。
error-not-found = 這個網址什麼也沒有。
error-internal = 我們這邊出了問題。請再試一次。

## Areas of the menu
area-emergency = 緊急
area-safety = 暴力、警察
area-work = 工作、薪水
area-status = 簽證、在留卡
area-health = 看醫生、醫院
area-money = 錢、稅、年金
area-housing = 住的地方
area-education = 學校、語言
area-family = 結婚、生小孩、過世
area-civic = 役所、律師、幫得上忙的人
area-life = 開車、手機、離境

## Units
unit-hour = { $n }小時
unit-day = { $n }天
unit-week = { $n }週
unit-month = { $n }個月
unit-year = { $n }年
unit-time = { $n }次
unit-yen = { $n }日圓
unit-percent = { $n }%
unit-age = { $n }歲

## Hours in words
weekdays-short = 週一 週二 週三 週四 週五 週六 週日
hours-always = 白天晚上都開
hours-closed = 休息
hours-holiday = 國定假日

## SMS (short; -tail at most 20 characters)
sms-tail = 1 更多 2 諮詢處
sms-read = 回覆1查看
sms-menu = 0 選單
# promise 20
sms-no-memory = 我現在記不住。請用文字問，或傳送代碼。

## Web page
web-title = Madoguchi
web-placeholder = 發生了什麼事？
web-ask = 提問
web-leave = 離開
web-leave-hint = 按三次Shift鍵，馬上離開
# promise 7
web-leave-limit = 離開不會清除歷史記錄。
web-language = 語言
web-your-question = 你的問題
web-answer = 回答
web-waiting = 請稍等……
web-offline = 沒有網路。你寫的還在這裡：請再試一次。
web-open-chat = 在這裡問
web-close-chat = 關閉

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = 重新開始
command-help = 怎麼用
command-language = 換語言
command-place = 設定我住的地方
command-privacy = 這是匿名的嗎？
command-erase = 刪除這次對話
command-urgent = 緊急電話
words-start = 開始 | 重新開始 | kaishi
words-help = 幫助 | 說明 | 怎麼用 | bangzhu | zenmeyong
words-language = 語言 | 換語言 | yuyan
words-place = 地點 | 城市 | 地址 | 住址 | didian | chengshi
words-privacy = 匿名 | 隱私 | 保密 | niming | yinsi
words-erase = 刪除 | 刪掉 | 忘掉 | shanchu | shandiao
words-urgent = 緊急 | 危險 | 救命 | 急救 | 報警 | jinji | weixian | jiuming | baojing | sos
