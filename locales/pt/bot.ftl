# The bot's own words. One message a line; what stands in { } is filled in by the program and stays as it is.
# How to add a language: ../README.md

## Danger (promise 16: what an office may report stands under its number, never above)
urgent-title = Está em perigo agora? Ligue:
reports-short-never = não avisa a Imigração
reports-short-may = pode perguntar do visto
reports-short-must = tem de avisar a Imigração
reports-short-unknown = se avisa: não se sabe

## Whether an office reports (promise 16)
reports-never = Não avisa a Imigração (Nyukan) sobre você.
reports-may = Pode avisar a Imigração (Nyukan). Você pode perguntar sem dizer seu nome.
reports-must = Tem de avisar a Imigração (Nyukan).
reports-unknown = Não sabemos se este lugar avisa a Imigração (Nyukan). Você pode perguntar sem dizer seu nome.

## First message (promises 1, 2, 4, 5)
welcome = Pergunte sobre vida, trabalho e visto.
promise-free = Grátis. Sem nome, sem cadastro com a gente.
promise-kept = Não guardamos nada do que você escreve. Depois de dez minutos, não sei mais do que falamos.
welcome-how = Conte o que aconteceu, do seu jeito. Por exemplo: “o chefe disse mês que vem de novo”, “perdi meu zairyu card”, “onde levo meu filho ao médico”.
welcome-danger = { "" }

## What each channel shows to others (promise 8); -sms at most 40 characters
note-telegram = O Telegram conhece sua conta e pode ler esta conversa. As notificações podem mostrar nossa resposta: silencie a conversa ou ative a exclusão automática.
note-web = O dono deste Wi-Fi vê que você abriu esta página, mas não vê o que você pergunta.
note-terminal = Este computador pode guardar o que foi digitado aqui.
note-sms = A operadora vê o SMS. Ou web, Telegram
note-line = O LINE conhece sua conta e pode ler esta conversa.
note-whatsapp = O WhatsApp conhece seu número.
note-messenger = O Facebook conhece sua conta e pode ler esta conversa.

## Not understood, not covered, not sure
unknown = Isso eu não sei, ou não entendi. Escreva com outras palavras, por favor, ou fale com alguém daqui:
not-written-yet = Acho que entendi, mas ainda não tenho texto sobre isso. Aqui eles sabem:
choose = Não tenho certeza. Qual é o mais parecido?
none-of-these = Nenhum destes: falar com uma pessoa
not-what-i-meant = Não foi isso que eu quis dizer
also = Você também escreveu sobre: { $title }

## Place (the answer depends on the town)
depends-on-place = Isso depende da cidade. Em que cidade você mora? Escreva o nome ou o código postal.
ask-place = Em que cidade você mora? Escreva o nome ou o código postal, por exemplo { $example }.
which-place = Há vários lugares com esse nome. Qual deles?
place-set = Sua cidade: { $place }.
in-place = Em { $place }:
near-place = Quem ajuda perto de { $place }
who-helps = Quem ajuda
nothing-local = Ainda não tenho nada só sobre { $place }.

## Offices
open-now = aberto agora
closed-now = fechado agora
hours = Horário: { $hours }
hours-holidays = Em feriados o horário pode mudar.
languages = Idiomas: { $list }
cost-free = grátis
cost-paid = é pago
cost-by-income = grátis para quem ganha pouco
call-free = ligação grátis
call-paid = a ligação é paga
prepaid-fails = muitas vezes não funciona de celular pré-pago ou telefone por internet
number-as-of = número de { $year }, pode ter mudado
number-undated = número de uma página sem data, pode ter mudado
no-number = Não temos um número conferido. Veja a página:
# promise 15
secret-address = Este lugar é secreto. Ligue; eles dizem para onde ir.
needs-nothing = não precisa de documentos
needs-residence-card = precisa do zairyu card
needs-insurance = precisa do cartão do seguro (hoken)
needs-registered-address = precisa de endereço registrado
needs-appointment = precisa marcar hora
any-status = para todos, com ou sem visto
only-lawful = para quem tem visto válido

## Sources
source = Fonte: { $title }, página de { $date }
source-undated = Fonte: { $title }, página sem data
source-checked = Fonte: { $title }, conferida em { $date }
law = Lei: { $act }, artigo { $article }
law-act = Lei: { $act }
law-general = ainda não comparado com o texto da lei
fact-old = Esta página é antiga ({ $date }). Pergunte antes de confiar nela.
draft = Texto ainda não lido por um falante nativo.
not-translated = Ainda não está no seu idioma. Aqui está em { $language }:
show-this = Mostre isto, ou leia em voz alta:
card-means = Quer dizer: { $meaning }
information-only = Isto é informação, não é conselho de advogado.

## Buttons
button-more = Mais: direitos, papéis, lei
button-others = Outros que ajudam
button-card = O que mostrar no balcão
button-back = Voltar
button-language = Idioma
button-place = Minha cidade
button-menu = Todos os assuntos
button-erase = Apagar esta conversa
button-delete-this = Apagar isto
button-privacy = Isto é anônimo?
cover = Toque para ler

## The bot's own topics
bot-hello = Olá. Respondo perguntas sobre vida, trabalho e visto. O que aconteceu?
bot-help = Escreva o que aconteceu, no seu idioma. Eu digo quais são seus direitos e quem perto de você ajuda. Ninguém mais responde aqui: é uma máquina.
# promise 1, 4, 5
bot-privacy = Não sei quem você é. Não guardo nada do que você escreve: nem nome, nem número, nem texto. Não aviso a polícia nem a Imigração. Depois de dez minutos, não sei mais do que falamos.
# promise 3
bot-privacy-limit = Se alguém controlar nosso computador enquanto você escreve, pode ler sua pergunta nesse momento.
bot-human = Eu sou uma máquina. Estas pessoas podem conversar com você:
bot-language = Em que idioma?
bot-place = Em que cidade você mora? Escreva o nome ou o código postal.
# promise 6
bot-erase-telegram = Apaguei o que o Telegram deixa. Mensagens mais antigas: segure a conversa, Apagar.
# promise 6
bot-erase-web = Esquecido. Seu navegador guarda o histórico. Você pode apagar lá.
# promise 6
bot-erase-sms = Esquecido. Não consigo apagar os SMS do seu celular nem da operadora.
# promise 6
bot-erase-terminal = Esquecido.
bot-menu = É sobre o quê?
language-set = A partir de agora: { $language }.

## Errors
# promise 20
no-memory = No momento não consigo lembrar nada de uma mensagem para outra.
error-empty = Escreva o que aconteceu, por favor.
error-too-long = Está comprido demais para mim. Escreva só a parte mais importante, por favor.
error-not-text = Não consigo ver fotos nem ouvir áudio. Escreva em poucas palavras o que aconteceu, por favor.
error-group = Escreva para mim em particular, por favor. Aqui outras pessoas podem ler.
# promise 18
error-busy = Mensagens demais. Espere um minuto, por favor.
error-late = Estou demorando mais do que devia. Escreva de novo, por favor.
error-bad-request = Não consegui ler este pedido.
error-too-large = Este pedido é grande demais.
error-not-found = Não há nada neste endereço.
error-internal = Algo quebrou aqui. Tente de novo, por favor.

## Areas of the menu
area-emergency = Emergência
area-safety = Violência, polícia
area-work = Trabalho, salário
area-status = Visto, zairyu card
area-health = Médico, hospital
area-money = Dinheiro, imposto, nenkin
area-housing = Moradia
area-education = Escola, idioma
area-family = Casamento, parto, morte
area-civic = Prefeitura, advogado, ajuda
area-life = Carro, celular, ir embora

## Units
unit-hour = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
unit-day = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}
unit-week = { $n ->
    [one] { $n } semana
   *[other] { $n } semanas
}
unit-month = { $n ->
    [one] { $n } mês
   *[other] { $n } meses
}
unit-year = { $n ->
    [one] { $n } ano
   *[other] { $n } anos
}
unit-time = { $n ->
    [one] { $n } vez
   *[other] { $n } vezes
}
unit-yen = { $n } ienes
unit-percent = { $n }%
unit-age = { $n } anos de idade

## Hours in words
weekdays-short = seg ter qua qui sex sáb dom
hours-always = dia e noite
hours-closed = fechado
hours-holiday = feriados

## SMS (short; -tail at most 20 characters)
sms-tail = 1 mais 2 quem ajuda
sms-read = Responda 1 para ler
sms-menu = 0 menu
# promise 20
sms-no-memory = Agora não consigo lembrar. Pergunte com palavras ou envie o código.

## Web page
web-title = Madoguchi
web-placeholder = O que aconteceu?
web-ask = Perguntar
web-leave = Sair
web-leave-hint = Aperte Shift três vezes para sair na hora
# promise 7
web-leave-limit = Sair não apaga seu histórico.
web-language = Idioma
web-your-question = Sua pergunta
web-answer = Resposta
web-waiting = Um momento …
web-offline = Sem conexão. O que você escreveu continua aqui: tente de novo.
web-open-chat = Pergunte aqui
web-close-chat = Fechar

## Telegram commands: what each does (promise 6 for erase), and the same words without a slash, separated by |
command-start = Começar de novo
command-help = Como funciona
command-language = Mudar o idioma
command-place = Escolher minha cidade
command-privacy = Isto é anônimo?
command-erase = Apagar esta conversa
command-urgent = Números de emergência
words-start = início | inicio | começar | comecar | recomeçar | recomecar
words-help = como funciona | como usar | como usa | instruções | instrucoes
words-language = idioma | idiomas | língua | lingua | mudar idioma
words-place = cidade | minha cidade | lugar | endereço | endereco
words-privacy = anônimo | anonimo | privacidade | segredo | sigilo
words-erase = apagar | apaga | apague | excluir | esquecer
words-urgent = socorro | ajuda | me ajuda | me ajude | me ajudem | urgente | urgência | urgencia | emergência | emergencia | perigo | sos
