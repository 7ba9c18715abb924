# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = いま あぶないですか。でんわ してください：
reports-short-never = ビザの ことを しらせません
reports-short-may = ビザの ことを きく かもしれません
reports-short-must = ビザの ことを しらせます
reports-short-unknown = ビザの ことを しらせるか わかりません

## Whether an office reports (promise 16)
reports-never = あなたの ことを にゅうかんに しらせません。
reports-may = にゅうかんに しらせる ことが あります。なまえを いわないで きく ことが できます。
reports-must = にゅうかんに しらせなければ なりません。
reports-unknown = ここが にゅうかんに しらせるか、わかりません。なまえを いわないで きく ことが できます。

## First message (promises 1, 2, 4, 5)
welcome = せいかつ、しごと、ビザの ことを きいてください。
promise-free = おかねは いりません。なまえも、ここでの とうろくも いりません。
promise-kept = あなたが かいた ことを のこしません。10ぷん あとには、なんの はなしを したか わかりません。
welcome-how = なにが ありましたか。あなたの ことばで かいてください。たとえば「しゃちょうが きゅうりょうは らいげつと また いう」「カードを なくした」「こどもの びょういんは どこ」。
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegramは あなたの アカウントを しっています。この チャットを よむ ことが できます。つうちに こたえが でる ことが あります。つうちを とめるか、じどうで きえる ように してください。
note-web = この Wi-Fiの もちぬしは、あなたが この ページを ひらいた ことが わかります。なにを きいたかは わかりません。
note-terminal = ここに かいた ことが、この パソコンに のこる かもしれません。
note-sms = でんわがいしゃは SMSが みえます。ウェブか Telegramも いいです
note-line = LINEは あなたの アカウントを しっています。この チャットを よむ ことが できます。
note-whatsapp = WhatsAppは あなたの でんわばんごうを しっています。
note-messenger = Facebookは あなたの アカウントを しっています。この チャットを よむ ことが できます。

## Not understood, not covered, not sure
unknown = しらない ことか、よく わかりませんでした。ほかの ことばで かいてください。ひとに きく ことも できます：
not-written-yet = わかったと おもいます。でも、まだ せつめいが ありません。ここの ひとが しっています：
choose = よく わかりません。いちばん ちかいのは どれですか。
none-of-these = どれも ちがう：ひとと はなす
not-what-i-meant = ききたい ことと ちがう
also = この ことも かきましたね：{ $title }

## Place (the answer depends on the town)
depends-on-place = まちに よって ちがいます。どこに すんでいますか。まちの なまえか ゆうびんばんごうを かいてください。
ask-place = どこに すんでいますか。まちの なまえか ゆうびんばんごうを かいてください。たとえば { $example }
which-place = おなじ なまえの ばしょが いくつか あります。どれですか。
place-set = あなたの まち：{ $place }。
in-place = { $place }では：
near-place = { $place }の ちかくで たすける ひと
who-helps = たすけて くれる ところ
nothing-local = { $place }だけの せつめいは まだ ありません。

## Offices
open-now = いま あいています
closed-now = いま しまっています
hours = じかん：{ $hours }
hours-holidays = しゅくじつは じかんが ちがう ことが あります。
languages = ことば：{ $list }
cost-free = おかねは いりません
cost-paid = おかねが かかります
cost-by-income = しゅうにゅうが すくない ひとは おかねが いりません
call-free = でんわの おかねは いりません
call-paid = でんわの おかねが かかります
prepaid-fails = プリペイドや インターネットの でんわでは、よく つながりません
number-as-of = { $year }ねんの ばんごうです。かわった かもしれません
number-undated = ひづけが ない ページの ばんごうです。かわった かもしれません
no-number = たしかめた ばんごうが ありません。この ページを みてください：
# promise 15
secret-address = ばしょは ひみつです。でんわ してください。どこに いくか おしえて くれます。
needs-nothing = しょるいは いりません
needs-residence-card = ざいりゅうカードが いります
needs-insurance = ほけんの しょうめいが いります
needs-registered-address = じゅうしょの とうろくが いります
needs-appointment = よやくが いります
any-status = だれでも。ビザが あっても なくても いいです
only-lawful = つかえる ビザが ある ひと

## Sources
source = ここから：{ $title }、{ $date }の ページ
source-undated = ここから：{ $title }、ひづけが ない ページ
source-checked = ここから：{ $title }、{ $date }に みました
law = ほうりつ：{ $act } { $article }じょう
law-act = ほうりつ：{ $act }
law-general = ほうりつの ぶんと まだ くらべて いません
fact-old = これは ふるい ページです（{ $date }）。つかう まえに きいてください。
draft = この ぶんは、まだ にほんごを よく しっている ひとが たしかめて いません。
not-translated = あなたの ことばの ぶんは まだ ありません。{ $language }で よめます：
show-this = これを みせてください。こえに だして よんでも いいです：
card-means = いみ：{ $meaning }
information-only = これは じょうほうです。べんごしの そうだんでは ありません。

## Buttons
button-more = もっと：けんり、しょるい、ほうりつ
button-others = ほかに たすける ひと
button-card = まどぐちで みせる もの
button-back = もどる
button-language = ことば
button-place = わたしの まち
button-menu = ぜんぶの はなし
button-erase = この かいわを けす
button-delete-this = これを けす
button-privacy = なまえは しられない？
cover = タップして よむ

## The bot's own topics
bot-hello = こんにちは。せいかつ、しごと、ビザの しつもんに こたえます。なにが ありましたか。
bot-help = なにが あったか、あなたの ことばで かいてください。あなたの けんりと、ちかくで たすける ひとを いいます。こたえるのは きかいだけです。ひとは いません。
# promise 1, 4, 5
bot-privacy = あなたが だれか、わかりません。かいた ことを のこしません。なまえも、ばんごうも、ぶんも のこしません。けいさつにも にゅうかんにも いいません。10ぷん あとには、なんの はなしを したか わかりません。
# promise 3
bot-privacy-limit = あなたが かいている とき、だれかが わたしたちの コンピューターを うごかしていたら、その とき しつもんを よむ かもしれません。
bot-human = わたしは きかいです。この ひとたちと はなせます：
bot-language = どの ことばが いいですか。
bot-place = どこに すんでいますか。まちの なまえか ゆうびんばんごうを かいてください。
# promise 6
bot-erase-telegram = Telegramで けす ことが できる ものを けしました。ふるい メッセージは、チャットを ながく おして「けす（さくじょ）」を おしてください。
# promise 6
bot-erase-web = わすれました。ブラウザーに、みた ページの きろく（りれき）が のこります。ブラウザーで けす ことが できます。
# promise 6
bot-erase-sms = わすれました。あなたの でんわと でんわの かいしゃの SMSは、わたしは けす ことが できません。
# promise 6
bot-erase-terminal = わすれました。
bot-menu = なんの ことですか。
language-set = これからは { $language }で こたえます。

## Errors
# promise 20
no-memory = いまは、まえの メッセージを おぼえる ことが できません。
error-empty = なにが あったか かいてください。
error-too-long = ながくて よめません。いちばん だいじな ことを かいてください。
error-not-text = しゃしんと こえは わかりません。なにが あったか、みじかく かいてください。
error-group = わたしだけに かいてください。ここは ほかの ひとも よみます。
# promise 18
error-busy = メッセージが おおすぎます。1ぷん まってください。
error-late = じかんが かかっています。もういちど かいてください。
error-bad-request = よむ ことが できませんでした。
error-too-large = おおきすぎます。
error-not-found = この アドレスには なにも ありません。
error-internal = ここで もんだいが ありました。もういちど してください。

## Areas of the menu
area-emergency = きゅうな とき
area-safety = ぼうりょく、けいさつ
area-work = しごと、きゅうりょう
area-status = ビザ、ざいりゅうカード
area-health = いしゃ、びょういん
area-money = おかね、ぜいきん、ねんきん
area-housing = すむ ところ
area-education = がっこう、ことば
area-family = けっこん、うまれる、なくなる
area-civic = やくしょ、べんごし、たすける ひと
area-life = うんてん、でんわ、くにに かえる

## Units
unit-hour = { $n }じかん
unit-day = { $n }にち
unit-week = { $n }しゅうかん
unit-month = { $n }かげつ
unit-year = { $n }ねん
unit-time = { $n }かい
unit-yen = { $n }えん
unit-percent = { $n }パーセント
unit-age = { $n }さい

## Hours in words
weekdays-short = げつ か すい もく きん ど にち
hours-always = ひるも よるも
hours-closed = やすみ
hours-holiday = しゅくじつ

## SMS (short; -tail at most 20 characters)
sms-tail = 1 もっと 2 まどぐち
sms-read = 1と へんじすると よめます
sms-menu = 0 メニュー
# promise 20
sms-no-memory = いまは おぼえる ことが できません。ことばで きくか、コードを おくってください。

## Web page
web-title = まどぐち
web-placeholder = なにが ありましたか。
web-ask = きく
web-leave = でる
web-leave-hint = Shiftを 3かい おすと、すぐ でます
# promise 7
web-leave-limit = でても、みた ページの きろく（りれき）は きえません。
web-language = ことば
web-your-question = あなたの しつもん
web-answer = こたえ
web-waiting = すこし まってください…
web-offline = つながって いません。かいた ことは ここに あります。もういちど してください。
web-open-chat = ここで きく
web-close-chat = とじる

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = はじめから する
command-help = つかいかた
command-language = ことばを かえる
command-place = まちを きめる
command-privacy = なまえは しられない？
command-erase = この かいわを けす
command-urgent = きゅうな ときの でんわばんごう
words-start = はじめ | はじめる | スタート | hajime | hajimeru
words-help = つかいかた | ヘルプ | わからない | tsukaikata | wakaranai
words-language = ことば | げんご | kotoba | gengo
words-place = まち | ばしょ | じゅうしょ | machi | basho
words-privacy = ひみつ | とくめい | himitsu | tokumei
words-erase = けす | けして | わすれて | kesu | keshite | wasurete
words-urgent = たすけて | あぶない | きけん | きんきゅう | tasukete | abunai | kiken | kinkyu | sos
