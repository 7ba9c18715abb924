# The atlas of towns and the book to print.
offers-yes = ရှိ
offers-no = မရှိ
offers-unknown = ?
atlas-title = မြို့တွေက နိုင်ငံခြားသားတွေအတွက် ဘာပေးသလဲ
atlas-intro = အခွင့်အရေး အများကြီးက နေတဲ့မြို့အလိုက် မတူပါ။ မေးခွန်းသင်္ကေတက “မသိ” လို့ ဆိုလိုပြီး “မရှိ” မဟုတ်ပါ။
atlas-map = ကိန်းဂဏန်း - { $n } ခုထဲက ဒီခရိုင်တစ်နေရာရာမှာ ရှိတယ်လို့ သိရတဲ့ အရေအတွက်။
atlas-place = နေရာ
atlas-newest = အသစ်ဆုံး အရင်းအမြစ်
atlas-due = ဟောင်း - အရင်မေးပါ
atlas-csv = ဒီဇယားကို CSV နဲ့
book-title = အခွင့်အရေးနဲ့ အကူအညီ - { $place }
book-date = { $date } မှာ ပြုလုပ်။ ဖုန်းနံပါတ်နဲ့ အချိန် ပြောင်းနိုင်လို့ အရင်မေးပါ။
book-topics = အကြောင်းအရာများ
book-scan = ဒီ bot ကို အခမဲ့၊ နာမည်မလိုဘဲ မေးပါ -
