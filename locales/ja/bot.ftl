# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = 今、危険ですか。電話してください：
reports-short-never = 在留資格のことを通報しません
reports-short-may = 在留資格を聞かれることがあります
reports-short-must = 在留資格のことを通報する義務があります
reports-short-unknown = 通報するかどうかは不明です

## Whether an office reports (promise 16)
reports-never = あなたのことを入管に通報しません。
reports-may = 入管に通報することがあります。名前を言わずに相談できます。
reports-must = 入管に通報する義務があります。
reports-unknown = ここが入管に通報するかどうか、わかりません。名前を言わずに聞くことができます。

## First message (promises 1, 2, 4, 5)
welcome = 暮らし、仕事、ビザのことを聞いてください。
promise-free = 無料です。名前も、ここでの登録もいりません。
promise-kept = 書いたことは残しません。10分たつと、何の話をしたかもわからなくなります。
welcome-how = 何があったか、自分の言葉で書いてください。たとえば「社長が給料は来月と、また言う」「在留カードをなくした」「子どもはどこで診てもらえる？」。
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegramはあなたのアカウントを知っていて、このチャットを読むことができます。通知に答えが出ることがあります。通知を切るか、自動で消えるようにしてください。
note-web = このWi-Fiの持ち主には、このページを開いたことはわかりますが、何を聞いたかはわかりません。
note-terminal = ここで打った文字は、このパソコンに残ることがあります。
note-sms = SMSは電話会社に見えます。ウェブやTelegramもあります
note-line = LINEはあなたのアカウントを知っていて、このチャットを読むことができます。
note-whatsapp = WhatsAppはあなたの電話番号を知っています。
note-messenger = Facebookはあなたのアカウントを知っていて、このチャットを読むことができます。

## Not understood, not covered, not sure
unknown = これは知らないことか、うまく読みとれませんでした。別の言い方で書くか、人に聞いてください：
not-written-yet = お話はわかったと思いますが、まだ説明の文がありません。くわしいのはこちらです：
choose = はっきりわかりません。いちばん近いのはどれですか。
none-of-these = どれでもない：人に相談する
not-what-i-meant = 聞きたいことと違う
also = このことも書いていましたね：{ $title }

## Place (the answer depends on the town)
depends-on-place = 町によって違います。どこに住んでいますか。市区町村の名前か郵便番号を書いてください。
ask-place = どこに住んでいますか。市区町村の名前か郵便番号を書いてください。例：{ $example }
which-place = 同じ名前の場所がいくつかあります。どれですか。
place-set = あなたの町：{ $place }。
in-place = { $place }では：
near-place = { $place }の近くの相談先
who-helps = 相談できるところ
nothing-local = { $place }だけの情報はまだありません。

## Offices
open-now = 今あいています
closed-now = 今しまっています
hours = 時間：{ $hours }
hours-holidays = 祝日は時間が違うことがあります。
languages = 言葉：{ $list }
cost-free = 無料
cost-paid = お金がかかります
cost-by-income = 収入が少なければ無料
call-free = 通話無料
call-paid = 通話料がかかります
prepaid-fails = プリペイドやネット電話からは、つながらないことが多いです
number-as-of = { $year }年の番号です。変わっているかもしれません
number-undated = 日付のないページの番号です。変わっているかもしれません
no-number = 確認できた番号がありません。このページを見てください：
# promise 15
secret-address = 場所は秘密です。電話すると、行き先を教えてくれます。
needs-nothing = 書類はいりません
needs-residence-card = 在留カードがいります
needs-insurance = 健康保険の証明がいります
needs-registered-address = 住民登録がいります
needs-appointment = 予約がいります
any-status = ビザがあってもなくても、だれでも
only-lawful = 有効な在留資格がある人

## Sources
source = 出典：{ $title }（{ $date }のページ）
source-undated = 出典：{ $title }（日付のないページ）
source-checked = 出典：{ $title }（{ $date }に確認）
law = 法律：{ $act } { $article }条
law-act = 法律：{ $act }
law-general = 法律の条文とはまだ照らし合わせていません
fact-old = これは古いページです（{ $date }）。あてにする前に確認してください。
draft = この文は、まだ日本語を母語とする人が確認していません。
not-translated = まだあなたの言葉の文がありません。{ $language }で読めます：
show-this = これを見せるか、声に出して読んでください：
card-means = 意味：{ $meaning }
information-only = これは情報で、法律相談ではありません。

## Buttons
button-more = くわしく：権利、書類、法律
button-others = ほかの相談先
button-card = 窓口で見せるもの
button-back = もどる
button-language = 言葉
button-place = わたしの町
button-menu = すべての話題
button-erase = この会話を消す
button-delete-this = これを消す
button-privacy = 名前は知られない？
cover = タップして読む

## The bot's own topics
bot-hello = こんにちは。暮らし、仕事、ビザの質問に答えます。何がありましたか。
bot-help = 何があったか、自分の言葉で書いてください。どんな権利があるか、近くでだれが助けてくれるかをお伝えします。答えるのは機械だけで、人はいません。
# promise 1, 4, 5
bot-privacy = あなたがだれか、わかりません。書いたことは残しません。名前も、番号も、文も残しません。警察にも入管にも知らせません。10分たつと、何の話をしたかもわからなくなります。
# promise 3
bot-privacy-limit = 書いているその時に、こちらのコンピューターを操れる人がいれば、質問を読めるかもしれません。
bot-human = わたしは機械です。この人たちと話せます：
bot-language = どの言葉がいいですか。
bot-place = どこに住んでいますか。市区町村の名前か郵便番号を書いてください。
# promise 6
bot-erase-telegram = Telegramで消せるものは消しました。古いメッセージは、チャットを長押しして「削除」してください。
# promise 6
bot-erase-web = 忘れました。ブラウザーの履歴は残ります。履歴はブラウザーで消せます。
# promise 6
bot-erase-sms = 忘れました。あなたの電話や電話会社にあるSMSは、こちらからは消せません。
# promise 6
bot-erase-terminal = 忘れました。
bot-menu = 何のことですか。
language-set = これからは{ $language }で答えます。

## Errors
# promise 20
no-memory = いまは、前のメッセージの内容を覚えていられません。
error-empty = 何があったか書いてください。
error-too-long = 長すぎて読めません。いちばん大事なところを書いてください。
error-not-text = 写真や音声はわかりません。何があったか、短く書いてください。
error-group = わたしだけに書いてください。ここではほかの人も読めます。
# promise 18
error-busy = メッセージが多すぎます。1分待ってください。
error-late = 思ったより時間がかかっています。もう一度書いてください。
error-bad-request = この送信は読みとれませんでした。
error-too-large = 送られたものが大きすぎます。
error-not-found = このアドレスには何もありません。
error-internal = こちらで問題が起きました。もう一度試してください。

## Areas of the menu
area-emergency = 緊急
area-safety = 暴力、警察
area-work = 仕事、給料
area-status = ビザ、在留カード
area-health = 医者、病院
area-money = お金、税金、年金
area-housing = 住まい
area-education = 学校、ことば
area-family = 結婚、出産、死亡
area-civic = 役所、弁護士、支援者
area-life = 運転、電話、帰国

## Units
unit-hour = { $n }時間
unit-day = { $n }日
unit-week = { $n }週間
unit-month = { $n }か月
unit-year = { $n }年
unit-time = { $n }回
unit-yen = { $n }円
unit-percent = { $n }％
unit-age = { $n }歳

## Hours in words
weekdays-short = 月 火 水 木 金 土 日
hours-always = 昼も夜も
hours-closed = 休み
hours-holiday = 祝日

## SMS (short; -tail at most 20 characters)
sms-tail = 1 続き 2 相談先
sms-read = 読むには1と返信
sms-menu = 0 メニュー
# promise 20
sms-no-memory = いまは覚えていられません。文章で聞くか、コードを送ってください。

## Web page
web-title = 窓口
web-placeholder = 何がありましたか。
web-ask = 聞く
web-leave = 離れる
web-leave-hint = Shiftを3回押すと、すぐに離れます
# promise 7
web-leave-limit = 離れても履歴は消えません。
web-language = 言葉
web-your-question = あなたの質問
web-answer = 答え
web-waiting = 少しお待ちください…
web-offline = つながっていません。書いた文はここに残っています。もう一度試してください。
web-open-chat = ここで聞く
web-close-chat = 閉じる

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = はじめからやり直す
command-help = 使い方
command-language = 言葉を変える
command-place = 町を決める
command-privacy = 名前は知られない？
command-erase = この会話を消す
command-urgent = 緊急の電話番号
words-start = スタート | はじめ | 始め | 開始 | hajime | sutaato
words-help = ヘルプ | 使い方 | つかいかた | herupu | tsukaikata
words-language = 言語 | 言葉 | ことば | gengo | kotoba
words-place = 町 | 市 | 場所 | 住所 | まち | ばしょ | machi | basho
words-privacy = 匿名 | 秘密 | プライバシー | 個人情報 | ひみつ | tokumei | himitsu
words-erase = 消す | 消して | 削除 | 忘れて | けす | kesu | keshite | sakujo
words-urgent = 緊急 | 危険 | 助けて | たすけて | kinkyu | kinkyuu | tasukete | sos
