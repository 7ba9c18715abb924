# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from } မှ { $to } သို့
moving-lost = ဆုံးရှုံးမယ့်အရာ - { $to } မှာ မရှိပါ
moving-ask = { $from } မှာ ရှိပါတယ်။ { $to } မှာ ရှိမရှိ မသိပါ။ မပြောင်းခင် မေးပါ
moving-gained = { $to } မှာ ရှိတဲ့အရာ
moving-same = နှစ်နေရာလုံးမှာ ရှိတဲ့အရာ
moving-unknown = နှစ်နေရာလုံးအတွက် မသိပါ - { $list }
moving-no-page = { $place } အကြောင်း စာမျက်နှာ မရှိသေးပါ။ နိုင်ငံခြားသားတွေအတွက် ဘာရှိသလဲ မြို့ရုံးမှာ မေးပါ။
offer-desk = နိုင်ငံခြားသားကောင်တာ
offer-interpreters = စကားပြန်
offer-classes = ဘာသာစကားသင်တန်း
offer-school = ကျောင်းမှာ အကူအညီ
offer-housing = အစိုးရအိမ်ရာ
offer-medical = ဆေးကုသမှု အကူအညီ
offer-council = နိုင်ငံခြားသားကောင်စီ
offer-assembly = မြို့လွှတ်တော်မှာ အသံထုတ်ခွင့်
offer-ordinance = ခွဲခြားမှု တားမြစ်စည်းမျဉ်း
offer-ngos = ကူညီတဲ့ အဖွဲ့များ
