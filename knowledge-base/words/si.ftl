# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = ජපානයේ ජීවිතය, රස්සාව, වීසා ගැන අහන්න.
welcome-danger = අනතුරක් නම්: පොලිසිය {phone:police}, ගිලන් රථ සහ ගිනි {phone:fire-ambulance}.
nothing-local = { $place } ගැනම තවම විස්තර නෑ. මේක මුළු ජපානයටම අදාළයි.
bot-hello = ආයුබෝවන්. ජපානයේ ජීවිතය, රස්සාව, වීසා ගැන අහන ප්‍රශ්න වලට මම උත්තර දෙනවා. මොකද වුණේ?
# promise 18
error-busy = මැසේජ් වැඩියි. අනතුරක් නම්: {phone:police}, {phone:fire-ambulance}. විනාඩියක් ඉන්න.
error-late = මට හිතුවට වඩා වෙලා යනවා. අනතුරක් නම්: {phone:police}, {phone:fire-ambulance}. ආයෙත් ලියන්න.
error-internal = මෙතන මොකක් හරි කැඩුණා. අනතුරක් නම්: {phone:police}, {phone:fire-ambulance}. ආයෙත් උත්සාහ කරන්න.
area-education = ඉස්කෝලේ, ජපන් භාෂාව
area-life = ඩ්‍රයිවින්, ෆෝන්, ජපානෙන් යන්න
web-offline = සම්බන්ධතාවක් නෑ. අනතුරක් නම් {phone:police} හරි {phone:fire-ambulance} හරි ගන්න. ඔබ ලියපු දේ තවම මෙතන තියෙනවා: ආයෙත් උත්සාහ කරන්න.
offer-classes = ජපන් භාෂා පන්ති
