# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = 日本での暮らし、仕事、ビザのことを聞いてください。
welcome-danger = 危ないとき：警察は{phone:police}、救急車と火事は{phone:fire-ambulance}。
nothing-local = { $place }だけの情報はまだありません。これは日本のどこでも同じです。
bot-hello = こんにちは。日本での暮らし、仕事、ビザの質問に答えます。何がありましたか。
# promise 18
error-busy = メッセージが多すぎます。危ないときは{phone:police}、{phone:fire-ambulance}。1分待ってください。
error-late = 思ったより時間がかかっています。危ないときは{phone:police}、{phone:fire-ambulance}。もう一度書いてください。
error-internal = こちらで問題が起きました。危ないときは{phone:police}、{phone:fire-ambulance}。もう一度試してください。
area-education = 学校、日本語
web-offline = つながっていません。危ないときは{phone:police}か{phone:fire-ambulance}に電話してください。書いた文はここに残っています。もう一度試してください。
offer-classes = 日本語教室
