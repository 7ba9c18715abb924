# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from } සිට { $to } වෙත
moving-lost = නැති වෙන දේ: { $to } හි නෑ
moving-ask = { $from } හි තියෙනවා. { $to } ගැන අපි දන්නේ නෑ: යන්න කලින් අහන්න
moving-gained = { $to } හි තියෙන දේ
moving-same = දෙතැනම තියෙන දේ
moving-unknown = දෙතැනම නොදන්නා දේ: { $list }
moving-no-page = { $place } ගැන පිටුවක් තවම නෑ. විදේශිකයන්ට දෙන දේ නගර කාර්යාලයෙන් අහන්න.
offer-desk = විදේශික උපදේශන කවුන්ටරය
offer-interpreters = භාෂා පරිවර්තක
offer-classes = භාෂා පන්ති
offer-school = පාසලේ උදව්
offer-housing = ආණ්ඩුවේ ගෙවල්
offer-medical = වෛද්‍ය උදව්
offer-council = විදේශික පදිංචිකරුවන්ගේ සභාව
offer-assembly = නගර සභාවට අදහස් කීම
offer-ordinance = වෙනස්කම් කිරීමට එරෙහි නීතිය
offer-ngos = උදව් කරන කණ්ඩායම්
