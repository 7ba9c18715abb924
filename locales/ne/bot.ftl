# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = अहिले खतरामा हुनुहुन्छ? फोन गर्नुहोस्:
reports-short-never = भिसाबारे खबर गर्दैन
reports-short-may = भिसाबारे सोध्न सक्छ
reports-short-must = भिसाबारे खबर गर्नैपर्छ
reports-short-unknown = खबर गर्छ कि गर्दैन, थाहा छैन

## Whether an office reports (promise 16)
reports-never = तपाईंको बारेमा इमिग्रेसन (न्युकान) लाई खबर गर्दैन।
reports-may = इमिग्रेसन (न्युकान) लाई खबर गर्न सक्छ। नाम नभनी सोध्न सक्नुहुन्छ।
reports-must = इमिग्रेसन (न्युकान) लाई खबर गर्नैपर्छ।
reports-unknown = यहाँबाट इमिग्रेसन (न्युकान) लाई खबर जान्छ कि जाँदैन, हामीलाई थाहा छैन। नाम नभनी सोध्न सक्नुहुन्छ।

## First message (promises 1, 2, 4, 5)
welcome = जीवन, काम र भिसाबारे सोध्नुहोस्।
promise-free = निःशुल्क। नाम चाहिँदैन, हाम्रोमा खाता पनि चाहिँदैन।
promise-kept = तपाईंले लेखेको कुरा हामी राख्दैनौं। दस मिनेटपछि हाम्रो के कुरा भयो, मलाई थाहा हुँदैन।
welcome-how = के भयो, आफ्नै शब्दमा भन्नुहोस्। जस्तै: “साहुले फेरि अर्को महिना दिन्छु भन्छ”, “मेरो कार्ड हरायो”, “बच्चालाई कहाँ जँचाउने”।
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = Telegram ले तपाईंको खाता चिन्छ र यो च्याट पढ्न सक्छ। नोटिफिकेसनमा हाम्रो जवाफ देखिन सक्छ: यो च्याट म्युट गर्नुहोस्, वा आफैं मेटिने बनाउनुहोस्।
note-web = यो Wi-Fi को मालिकले तपाईंले यो पेज खोलेको देख्न सक्छ, के सोध्नुभयो भन्ने देख्दैन।
note-terminal = यहाँ टाइप गरेको कुरा यो कम्प्युटरमा रहन सक्छ।
note-sms = फोन कम्पनीले SMS देख्छ। वा web, Telegram
note-line = LINE ले तपाईंको खाता चिन्छ र यो च्याट पढ्न सक्छ।
note-whatsapp = WhatsApp लाई तपाईंको नम्बर थाहा छ।
note-messenger = Facebook ले तपाईंको खाता चिन्छ र यो च्याट पढ्न सक्छ।

## Not understood, not covered, not sure
unknown = यो मलाई थाहा छैन, वा मैले बुझिनँ। अर्को शब्दमा लेख्नुहोस्, वा मान्छेलाई सोध्नुहोस्:
not-written-yet = मैले बुझेँ जस्तो लाग्छ, तर यसबारे मसँग अझै केही लेखिएको छैन। यहाँका मान्छेलाई थाहा छ:
choose = मलाई पक्का भएन। सबैभन्दा नजिक कुन हो?
none-of-these = यीमध्ये कुनै होइन: मान्छेसँग कुरा गर्ने
not-what-i-meant = मैले सोधेको यो होइन
also = तपाईंले यो पनि लेख्नुभयो: { $title }

## Place (the answer depends on the town)
depends-on-place = यो ठाउँअनुसार फरक हुन्छ। तपाईं कुन सहरमा बस्नुहुन्छ? नाम वा हुलाक नम्बर (पोस्टल कोड) लेख्नुहोस्।
ask-place = तपाईं कुन सहरमा बस्नुहुन्छ? नाम वा हुलाक नम्बर (पोस्टल कोड) लेख्नुहोस्, जस्तै { $example }।
which-place = यो नाम भएका धेरै ठाउँ छन्। कुन हो?
place-set = तपाईंको ठाउँ: { $place }।
in-place = { $place } मा:
near-place = { $place } नजिक कसले मद्दत गर्छ
who-helps = कसले मद्दत गर्छ
nothing-local = { $place } को मात्र जानकारी मसँग अझै छैन।

## Offices
open-now = अहिले खुला
closed-now = अहिले बन्द
hours = समय: { $hours }
hours-holidays = सार्वजनिक बिदामा समय फरक हुन सक्छ।
languages = भाषा: { $list }
cost-free = निःशुल्क
cost-paid = पैसा लाग्छ
cost-by-income = कम आम्दानी भए निःशुल्क
call-free = फोन निःशुल्क
call-paid = फोनको पैसा लाग्छ
prepaid-fails = प्रिपेड वा इन्टरनेट फोनबाट प्रायः लाग्दैन
number-as-of = { $year } को नम्बर, फेरिएको हुन सक्छ
number-undated = मिति नभएको पेजको नम्बर, फेरिएको हुन सक्छ
no-number = हामीले जाँचेको नम्बर छैन। पेज हेर्नुहोस्:
# promise 15
secret-address = यो ठाउँ गोप्य छ। फोन गर्नुहोस्, कहाँ आउने उनीहरूले भन्छन्।
needs-nothing = कागजात चाहिँदैन
needs-residence-card = जाइर्यु कार्ड चाहिन्छ
needs-insurance = बीमा कार्ड चाहिन्छ
needs-registered-address = दर्ता भएको ठेगाना चाहिन्छ
needs-appointment = पहिले समय लिनुपर्छ
any-status = सबैका लागि, भिसा भए पनि नभए पनि
only-lawful = मान्य भिसा भएकाका लागि

## Sources
source = स्रोत: { $title }, { $date } को पेज
source-undated = स्रोत: { $title }, मिति नभएको पेज
source-checked = स्रोत: { $title }, { $date } मा हेरिएको
law = कानुन: { $act }, दफा { $article }
law-act = कानुन: { $act }
law-general = कानुनको मूल पाठसँग अझै दाँजिएको छैन
fact-old = यो पेज पुरानो हो ({ $date })। भर पर्नुअघि सोध्नुहोस्।
draft = यो लेख अझै नेपाली भाषीले पढेर जाँचेको छैन।
not-translated = अझै तपाईंको भाषामा छैन। { $language } मा यस्तो छ:
show-this = यो देखाउनुहोस्, वा ठूलो स्वरले पढ्नुहोस्:
card-means = यसको अर्थ: { $meaning }
information-only = यो जानकारी हो, कानुनी सल्लाह होइन।

## Buttons
button-more = थप: अधिकार, कागजात, कानुन
button-others = मद्दत गर्ने अरू
button-card = काउन्टरमा के देखाउने
button-back = पछाडि
button-language = भाषा
button-place = मेरो ठाउँ
button-menu = सबै विषय
button-erase = यो कुराकानी मेट्ने
button-delete-this = यो मेट्ने
button-privacy = के यो गुमनाम हो?
cover = पढ्न थिच्नुहोस्

## The bot's own topics
bot-hello = नमस्ते। म जीवन, काम र भिसाबारे सोधेका कुराको जवाफ दिन्छु। के भयो?
bot-help = के भयो, आफ्नो भाषामा लेख्नुहोस्। तपाईंको के अधिकार छ र नजिक कसले मद्दत गर्छ, म भन्छु। यहाँ अरू कसैले जवाफ दिँदैन, यो मेसिन हो।
# promise 1, 4, 5
bot-privacy = तपाईं को हुनुहुन्छ, मलाई थाहा छैन। तपाईंले लेखेको केही राख्दिनँ: नाम, नम्बर, लेखेको कुरा, केही पनि। म पुलिस वा इमिग्रेसनलाई भन्दिनँ। दस मिनेटपछि हाम्रो के कुरा भयो, मलाई थाहा हुँदैन।
# promise 3
bot-privacy-limit = तपाईंले लेखिरहँदा कसैले हाम्रो कम्प्युटर नियन्त्रणमा लिएको छ भने, त्यो बेला तपाईंको प्रश्न पढ्न सक्छ।
bot-human = म मेसिन हुँ। यी मान्छेसँग कुरा गर्न सक्नुहुन्छ:
bot-language = कुन भाषा?
bot-place = तपाईं कुन सहरमा बस्नुहुन्छ? नाम वा हुलाक नम्बर (पोस्टल कोड) लेख्नुहोस्।
# promise 6
bot-erase-telegram = Telegram ले दिएसम्म मैले मेटेँ। पुराना सन्देश: च्याट थिचिराख्नुहोस्, अनि Delete।
# promise 6
bot-erase-web = बिर्सिएँ। तपाईंको ब्राउजरमा हिस्ट्री रहन्छ। त्यहीँ मेट्न सक्नुहुन्छ।
# promise 6
bot-erase-sms = बिर्सिएँ। तपाईंको फोन र फोन कम्पनीमा भएको SMS म मेट्न सक्दिनँ।
# promise 6
bot-erase-terminal = बिर्सिएँ।
bot-menu = केको बारेमा हो?
language-set = अब देखि: { $language }।

## Errors
# promise 20
no-memory = अहिले म अघिल्लो सन्देश सम्झन सक्दिनँ।
error-empty = के भयो, लेख्नुहोस्।
error-too-long = यो मेरा लागि धेरै लामो भयो। सबैभन्दा जरुरी कुरा लेख्नुहोस्।
error-not-text = म फोटो हेर्न र आवाज सुन्न सक्दिनँ। के भयो, थोरै शब्दमा लेख्नुहोस्।
error-group = मलाई एक्लै लेख्नुहोस्। यहाँ अरूले पनि पढ्न सक्छन्।
# promise 18
error-busy = धेरै सन्देश आए। एक मिनेट पर्खनुहोस्।
error-late = सोचेभन्दा धेरै समय लाग्यो। फेरि लेख्नुहोस्।
error-bad-request = यो अनुरोध पढ्न सकिनँ।
error-too-large = यो अनुरोध धेरै ठूलो भयो।
error-not-found = यो ठेगानामा केही छैन।
error-internal = यहाँ केही बिग्रियो। फेरि प्रयास गर्नुहोस्।

## Areas of the menu
area-emergency = आपतकाल
area-safety = हिंसा, पुलिस
area-work = काम, तलब
area-status = भिसा, जाइर्यु कार्ड
area-health = डाक्टर, अस्पताल
area-money = पैसा, कर, पेन्सन
area-housing = घर, कोठा
area-education = स्कुल, भाषा
area-family = बिहे, जन्म, मृत्यु
area-civic = टाउन हल, वकिल, मद्दत गर्ने
area-life = गाडी चलाउने, फोन, देश छोड्ने

## Units
unit-hour = { $n ->
    [one] { $n } घण्टा
   *[other] { $n } घण्टा
}
unit-day = { $n ->
    [one] { $n } दिन
   *[other] { $n } दिन
}
unit-week = { $n ->
    [one] { $n } हप्ता
   *[other] { $n } हप्ता
}
unit-month = { $n ->
    [one] { $n } महिना
   *[other] { $n } महिना
}
unit-year = { $n ->
    [one] { $n } वर्ष
   *[other] { $n } वर्ष
}
unit-time = { $n ->
    [one] एक पटक
   *[other] { $n } पटक
}
unit-yen = { $n } येन
unit-percent = { $n }%
unit-age = { $n } वर्ष उमेर

## Hours in words
weekdays-short = सोम मंगल बुध बिही शुक्र शनि आइत
hours-always = दिनरात
hours-closed = बन्द
hours-holiday = सार्वजनिक बिदा

## SMS (short; -tail at most 20 characters)
sms-tail = 1 थप 2 अफिस
sms-read = पढ्न 1 लेखेर पठाउनुहोस्
sms-menu = 0 मेनु
# promise 20
sms-no-memory = अहिले म सम्झन सक्दिनँ। शब्दमा सोध्नुहोस् वा कोड पठाउनुहोस्।

## Web page
web-title = Madoguchi
web-placeholder = के भयो?
web-ask = सोध्ने
web-leave = बाहिर जाने
web-leave-hint = तुरुन्त बाहिर जान Shift तीन पटक थिच्नुहोस्
# promise 7
web-leave-limit = बाहिर गए पनि हिस्ट्री मेटिँदैन।
web-language = भाषा
web-your-question = तपाईंको प्रश्न
web-answer = जवाफ
web-waiting = एकछिन …
web-offline = इन्टरनेट छैन। तपाईंले लेखेको यहीँ छ: फेरि प्रयास गर्नुहोस्।
web-open-chat = यहाँ सोध्ने
web-close-chat = बन्द गर्ने

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = फेरि सुरु गर्ने
command-help = कसरी चलाउने
command-language = भाषा फेर्ने
command-place = मेरो ठाउँ राख्ने
command-privacy = के यो गुमनाम हो?
command-erase = यो कुराकानी मेट्ने
command-urgent = आपतकालीन नम्बर
words-start = सुरु | सुरु गर्ने | suru
words-help = कसरी | कसरी चलाउने | सहयोग | kasari | sahayog
words-language = भाषा | bhasa | bhasha
words-place = ठाउँ | सहर | शहर | thau | thaun | sahar | shahar
words-privacy = गुमनाम | गोप्य | gumnam | gopya
words-erase = मेट्ने | मेट | मेटाउ | हटाउ | metne | meta | hatau
words-urgent = आपतकाल | खतरा | बचाउ | गुहार | apatkal | khatara | bachau | guhar | emergency | sos
