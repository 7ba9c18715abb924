# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = 在日本的生活、工作、签证，都可以问我。
welcome-danger = 有危险：警察{phone:police}，救护车和火警{phone:fire-ambulance}。
nothing-local = 还没有{ $place }本地的内容。以下在全日本都适用。
bot-hello = 您好。在日本的生活、工作、签证，我来回答。发生了什么事？
# promise 18
error-busy = 消息太多了。有危险：{phone:police}、{phone:fire-ambulance}。请等一分钟。
error-late = 比平时慢了。有危险：{phone:police}、{phone:fire-ambulance}。请再写一次。
error-internal = 我们这边出了问题。有危险：{phone:police}、{phone:fire-ambulance}。请再试一次。
area-education = 学校、日语
area-life = 开车、手机、离开日本
web-offline = 没有网络。有危险请打{phone:police}或{phone:fire-ambulance}。您写的还在这里：请再试一次。
offer-classes = 日语班
