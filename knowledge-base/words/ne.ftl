# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = जापानको जीवन, काम र भिसाबारे सोध्नुहोस्।
welcome-danger = खतरामा: पुलिस {phone:police}, एम्बुलेन्स र दमकल {phone:fire-ambulance}।
nothing-local = { $place } को मात्र जानकारी मसँग अझै छैन। यो कुरा जापानभरि लागू हुन्छ।
bot-hello = नमस्ते। म जापानको जीवन, काम र भिसाबारे सोधेका कुराको जवाफ दिन्छु। के भयो?
# promise 18
error-busy = धेरै सन्देश आए। खतरामा: {phone:police}, {phone:fire-ambulance}। एक मिनेट पर्खनुहोस्।
error-late = सोचेभन्दा धेरै समय लाग्यो। खतरामा: {phone:police}, {phone:fire-ambulance}। फेरि लेख्नुहोस्।
error-internal = यहाँ केही बिग्रियो। खतरामा: {phone:police}, {phone:fire-ambulance}। फेरि प्रयास गर्नुहोस्।
area-education = स्कुल, जापानी भाषा
area-life = गाडी चलाउने, फोन, जापान छोड्ने
web-offline = इन्टरनेट छैन। खतरामा {phone:police} वा {phone:fire-ambulance} मा फोन गर्नुहोस्। तपाईंले लेखेको यहीँ छ: फेरि प्रयास गर्नुहोस्।
offer-classes = जापानी भाषा कक्षा
