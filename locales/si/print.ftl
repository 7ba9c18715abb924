# The atlas of towns and the book to print.
offers-yes = තියෙනවා
offers-no = නෑ
offers-unknown = ?
atlas-title = නගර විදේශිකයන්ට දෙන දේ
atlas-intro = බොහෝ අයිතිවාසිකම් ඉන්න නගරය අනුව වෙනස්. ප්‍රශ්න ලකුණෙන් කියන්නේ “දන්නේ නෑ”, “නෑ” නොවෙයි.
atlas-map = අංකය: දේවල් { $n } න් කීයක් මේ පළාතේ කොහේ හරි තියෙනවාද, අපි දන්න තරමින්.
atlas-place = තැන
atlas-newest = අලුත්ම මූලාශ්‍රය
atlas-due = පරණයි: මුලින් අහන්න
atlas-csv = මේ වගුව CSV ලෙස
book-title = අයිතිවාසිකම් සහ උදව්: { $place }
book-date = { $date } දින සෑදුවේ. අංක සහ වේලාවන් වෙනස් වෙනවා: මුලින් අහන්න.
book-topics = මාතෘකා
book-scan = bot ගෙන් නොමිලේ, නමක් නැතුව අහන්න:
