# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = In danger now? Call:
urgent-police = Police. Say “Eigo” (English) and wait
urgent-fire-ambulance = Ambulance, fire. Say “Eigo” (English) and wait
reports-short-never = does not report status
reports-short-may = may ask about your status
reports-short-must = must report status
reports-short-unknown = reporting: not known

## Whether an office reports (promise 16)
reports-never = Does not report you to immigration.
reports-may = May report to immigration. You can ask without giving your name.
reports-must = Must report to immigration.
reports-unknown = We do not know whether this office reports. You can ask without giving your name.

## First message (promises 1, 2, 4, 5)
welcome = Ask about life, work and visa in Japan.
promise-free = Free. No name, no account with us.
promise-kept = We keep nothing you write. After ten minutes I no longer know what we spoke about.
welcome-how = Say what happened, in your own words. For example: “my boss says next month again”, “I lost my card”, “where can my child see a doctor”.
welcome-danger = In danger: police 110, ambulance and fire 119.

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram knows your account and can read this chat. Notifications can show our answer: mute this chat, or set it to delete itself.
note-web = The owner of this Wi-Fi can see that you opened this page, not what you ask.
note-terminal = This computer may keep what was typed here.
note-sms = Phone company can read SMS
note-line = LINE knows your account and can read this chat.
note-whatsapp = WhatsApp knows your number.
note-messenger = Facebook knows your account and can read this chat.

## Not understood, not covered, not sure
unknown = I do not know this, or I did not understand. Please say it in other words, or ask a person:
not-written-yet = I think I understand, but I have no text about this yet. These people know:
choose = I am not sure. Which is closest?
none-of-these = None of these: talk to a person
not-what-i-meant = That is not what I meant
also = You also wrote about: { $title }

## Place (the answer depends on the town)
depends-on-place = This depends on the town. In which town do you live? Write its name or your postcode.
ask-place = In which town do you live? Write its name or your postcode, for example { $example }.
which-place = There are several places with this name. Which one?
place-set = Your town: { $place }.
in-place = In { $place }:
near-place = Who helps near { $place }
who-helps = Who helps
nothing-local = I have nothing about { $place } itself yet. This holds in all of Japan.

## Offices
open-now = open now
closed-now = closed now
hours = Hours: { $hours }
hours-holidays = On public holidays the hours may differ.
languages = Languages: { $list }
cost-free = free
cost-paid = costs money
cost-by-income = free with a low income
call-free = call is free
call-paid = the call costs money
prepaid-fails = often does not work from prepaid or internet phones
number-as-of = number as of { $year }, it may have changed
number-undated = number from a page without a date, it may have changed
no-number = No number that we could check. See the page:
# promise 15
secret-address = This place is secret. Call; they tell you where to come.
needs-nothing = no papers needed
needs-residence-card = residence card needed
needs-insurance = insurance card needed
needs-registered-address = registered address needed
needs-appointment = appointment needed
any-status = for everyone, with or without a visa
only-lawful = for people with a valid status

## Sources
source = Source: { $title }, page of { $date }
source-undated = Source: { $title }, page without a date
source-checked = Source: { $title }, checked on { $date }
law = Law: { $act }, article { $article }
law-act = Law: { $act }
law-general = not yet compared with the law text
fact-old = This page is old ({ $date }). Ask before you rely on it.
draft = Text not yet read by a native speaker.
not-translated = Not yet in your language. Here it is in { $language }:
show-this = Show this, or read it aloud:
card-means = It means: { $meaning }
information-only = This is information, not legal advice.

## Buttons
button-more = More: rights, papers, law
button-others = Others who help
button-card = What to show at the counter
button-back = Back
button-language = Language
button-place = My town
button-menu = All topics
button-erase = Delete this conversation
button-delete-this = Delete this
button-privacy = Is this anonymous?
cover = Tap to read

## The bot's own topics
bot-hello = Hello. I answer questions about life, work and visa in Japan. What happened?
bot-help = Write what happened, in your language. I say what your rights are and who near you helps. Nobody else answers here: it is a machine.
# promise 1, 4, 5
bot-privacy = I do not know who you are. I keep nothing you write: no name, no number, no text. I do not tell police or immigration. After ten minutes I no longer know what we spoke about.
# promise 3
bot-privacy-limit = Someone who controls our computer while you write could read your question at that moment.
bot-human = I am a machine. These people can talk with you:
bot-language = Which language?
bot-place = In which town do you live? Write its name or your postcode.
# promise 6
bot-erase-telegram = I deleted what Telegram lets me. Older messages: hold the chat, Delete.
# promise 6
bot-erase-web = Forgotten. Your browser keeps its history. You can delete it there.
# promise 6
bot-erase-sms = Forgotten. I cannot delete SMS from your phone or your phone company.
# promise 6
bot-erase-terminal = Forgotten.
bot-menu = What is it about?
language-set = From now on: { $language }.

## Errors
error-empty = Please write what happened.
error-too-long = That is too long for me. Please write the most important part.
error-not-text = I cannot see pictures or hear voice. Please write in a few words what happened.
error-group = Please write to me alone. Others can read here.
# promise 18
error-busy = Too many messages. In danger: 110, 119. Please wait a minute.
error-late = I need longer than I should. In danger: 110, 119. Please write again.
error-bad-request = I could not read this request.
error-too-large = This request is too large.
error-not-found = There is nothing at this address.
error-internal = Something broke here. In danger: 110, 119. Please try again.

## Areas of the menu
area-emergency = Emergency
area-safety = Violence, police
area-work = Work, wages
area-status = Visa, residence card
area-health = Doctor, hospital
area-money = Money, tax, pension
area-housing = Housing
area-education = School, Japanese
area-family = Marriage, birth, death
area-civic = Town hall, lawyer, helpers
area-life = Driving, phone, leaving Japan

## Units
unit-hour = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-week = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
unit-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
unit-year = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
unit-time = { $n ->
    [one] once
   *[other] { $n } times
}
unit-yen = { $n } yen
unit-percent = { $n } %
unit-age = { $n } years old

## Hours in words
weekdays-short = Mo Tu We Th Fr Sa Su
hours-always = day and night
hours-closed = closed
hours-holiday = public holidays

## SMS (short; -tail at most 20 characters)
sms-tail = 1 more 2 offices
sms-read = Reply 1 to read
sms-menu = 0 menu

## Web page
web-title = Madoguchi
web-placeholder = What happened?
web-ask = Ask
web-leave = Leave
web-leave-hint = Press Shift three times to leave at once
# promise 7
web-leave-limit = Leaving does not clear your history.
web-language = Language
web-your-question = Your question
web-answer = Answer
web-waiting = One moment …
web-offline = No connection. In danger call 110 or 119. Your words are still here: try again.
web-open-chat = Ask here
web-close-chat = Close

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Start again
command-help = How this works
command-language = Change the language
command-place = Set my town
command-privacy = Is this anonymous?
command-erase = Delete this conversation
command-urgent = Emergency numbers
words-start = start | begin
words-help = help | how
words-language = language | languages
words-place = town | city | place
words-privacy = privacy | anonymous
words-erase = erase | delete | forget
words-urgent = urgent | emergency | danger | sos
