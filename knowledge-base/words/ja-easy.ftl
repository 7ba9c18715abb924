# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = にほんの せいかつ、しごと、ビザの ことを きいてください。
welcome-danger = あぶない とき：けいさつは {phone:police}、きゅうきゅうしゃと かじは {phone:fire-ambulance}。
nothing-local = { $place }だけの せつめいは まだ ありません。これは にほんの どこでも おなじです。
bot-hello = こんにちは。にほんの せいかつ、しごと、ビザの しつもんに こたえます。なにが ありましたか。
# promise 18
error-busy = メッセージが おおすぎます。あぶない とき：{phone:police}、{phone:fire-ambulance}。1ぷん まってください。
error-late = じかんが かかっています。あぶない とき：{phone:police}、{phone:fire-ambulance}。もういちど かいてください。
error-internal = ここで もんだいが ありました。あぶない とき：{phone:police}、{phone:fire-ambulance}。もういちど してください。
area-education = がっこう、にほんご
web-offline = つながって いません。あぶない ときは {phone:police}か {phone:fire-ambulance}に でんわ してください。かいた ことは ここに あります。もういちど してください。
offer-classes = にほんごの きょうしつ
