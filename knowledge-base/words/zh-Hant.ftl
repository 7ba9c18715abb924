# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = 在日本的生活、工作、簽證，都可以問我。
welcome-danger = 有危險：警察{phone:police}，救護車和火警{phone:fire-ambulance}。
nothing-local = 還沒有{ $place }當地的內容。以下在全日本都適用。
bot-hello = 您好。在日本的生活、工作、簽證，我來回答。發生了什麼事？
# promise 18
error-busy = 訊息太多了。有危險：{phone:police}、{phone:fire-ambulance}。請等一分鐘。
error-late = 比平常慢了。有危險：{phone:police}、{phone:fire-ambulance}。請再寫一次。
error-internal = 我們這邊出了問題。有危險：{phone:police}、{phone:fire-ambulance}。請再試一次。
area-education = 學校、日語
area-life = 開車、手機、離開日本
web-offline = 沒有網路。有危險請打{phone:police}或{phone:fire-ambulance}。您寫的還在這裡：請再試一次。
offer-classes = 日語班
