# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = ဂျပန်မှာ နေထိုင်ရေး၊ အလုပ်၊ ဗီဇာအကြောင်း မေးပါ။
welcome-danger = အန္တရာယ်ရှိရင် ရဲ {phone:police}၊ လူနာတင်ယာဉ်နဲ့ မီးသတ် {phone:fire-ambulance}။
nothing-local = { $place } အတွက် သီးသန့် မရှိသေးပါ။ ဒါက ဂျပန်တစ်နိုင်ငံလုံးမှာ မှန်ပါတယ်။
bot-hello = မင်္ဂလာပါ။ ဂျပန်မှာ နေထိုင်ရေး၊ အလုပ်၊ ဗီဇာအကြောင်း ဖြေပေးပါတယ်။ ဘာဖြစ်လို့ပါလဲ။
# promise 1, 4, 5
bot-privacy = သင်ဘယ်သူလဲ မသိပါ။ သင်ရေးတာ ဘာမှ မသိမ်းထားပါ။ နာမည်၊ နံပါတ်၊ စာ မသိမ်းပါ။ ရဲနဲ့ ဂျပန်လဝက ကို မပြောပါ။ ဆယ်မိနစ်ကြာရင် ဘာပြောခဲ့ကြတယ်ဆိုတာ မသိတော့ပါ။
reports-short-never = ဂျပန်လဝကကို သတင်းမပို့ပါ
reports-short-must = ဂျပန်လဝကကို သတင်းပို့ရမယ်
# promise 16
reports-never = သင့်အကြောင်း ဂျပန်လဝက (Nyukan) ကို သတင်းမပို့ပါ။
reports-may = ဂျပန်လဝက (Nyukan) ကို သတင်းပို့နိုင်ပါတယ်။ နာမည်မပြောဘဲ မေးလို့ရပါတယ်။
reports-must = ဂျပန်လဝက (Nyukan) ကို သတင်းပို့ရပါတယ်။
# promise 16
reports-unknown = ဒီရုံးက ဂျပန်လဝက (Nyukan) ကို သတင်းပို့မပို့ ကျွန်ုပ်တို့ မသိပါ။ နာမည်မပြောဘဲ မေးလို့ရပါတယ်။
# promise 18
error-busy = စာများလွန်းပါတယ်။ အန္တရာယ်ရှိရင် {phone:police}, {phone:fire-ambulance}။ တစ်မိနစ် စောင့်ပေးပါ။
error-late = ကြာသင့်တာထက် ပိုကြာနေပါတယ်။ အန္တရာယ်ရှိရင် {phone:police}, {phone:fire-ambulance}။ ထပ်ရေးပေးပါ။
error-internal = ဒီမှာ တစ်ခုခု ပျက်သွားပါတယ်။ အန္တရာယ်ရှိရင် {phone:police}, {phone:fire-ambulance}။ ထပ်စမ်းကြည့်ပါ။
area-education = ကျောင်း၊ ဂျပန်စာ
area-life = ကားမောင်း၊ ဖုန်း၊ ဂျပန်ကထွက်
web-offline = အင်တာနက် မရပါ။ အန္တရာယ်ရှိရင် {phone:police} ဒါမှမဟုတ် {phone:fire-ambulance} ကို ခေါ်ပါ။ သင်ရေးတာ ဒီမှာ ရှိနေပါသေးတယ်၊ ထပ်စမ်းကြည့်ပါ။
offer-classes = ဂျပန်စာသင်တန်း
