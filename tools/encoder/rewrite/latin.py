"""Latin-written languages in messages: no diacritics, short forms, vowels left out."""
import re
import unicodedata

SHORT = {
    "en": "you=u your=ur are=r please=pls,plz because=cuz,bc people=ppl to=2 for=4 and=n,& before=b4 with=w/ without=w/o thanks=thx,tnx "
          "what=wat,wht my=ma have=hv don't=dont can't=cant doesn't=doesnt didn't=didnt boss=bos company=co japan=jp japanese=jp "
          "work=wrk money=mony see=c okay=ok tomorrow=tmrw today=2day message=msg hospital=hosp husband=hubby help=hlp",
    "vi": "không=ko,k,hong,hok khong=ko,k được=đc,dc duoc=dc gì=j gi=j với=vs,vz vợ=vk chồng=ck bao=b biết=bít rồi=r,rùi mình=mk,m "
          "những=nhữg,n~ người=ng,ngừi trong=trog công=cty cũng=cug,cx bây=bh giờ=h nhiều=nhìu phải=fải,pải tiền=xiền,tien lương=lươg "
          "vậy=v thế=z muốn=mún em=e anh=a chị=c nhật=nb,nhat",
    "es": "que=q,k por=x porque=xq,pq también=tb,tmb para=pa,xa estoy=toy está=ta trabajo=trabjo quiero=kiero donde=dnde,dond "
          "cuando=cuand,cdo dinero=$ bien=bn mucho=mxo favor=fa hacer=acer hay=ay he=e ha=a ahora=aora hola=ola qué=q,ke aquí=aki",
    "pt": "você=vc,vcs voce=vc não=n,nao,ñ que=q porque=pq,pk também=tb,tbm para=pra,p estou=to,tou está=ta,tá quando=qdo,qnd "
          "quanto=qto,qnt onde=ond trabalho=trampo,trab dinheiro=$,grana hoje=hj mesmo=msm muito=mto,mt beleza=blz com=c comigo=cmg "
          "quero=qro aqui=aki depois=dps fazer=fzr pagamento=pgto obrigado=obg",
    "tl": "ako=aq,q,aku ko=q,ku hindi=di,hnd,hndi dito=d2,dto kung=kng,pag lang=lng,lg naman=nmn,namn na=n po=p,poh ng=nang yung=ung,yng "
          "wala=wla sahod=sweldo,shod pera=pra paano=pano,panu bakit=bkt,bkit saan=san kasi=ksi,kc pwede=pde,pwd puwede=pwede,pde "
          "mga=mg,manga sila=cla siya=sya,cia kayo=kyo ito=eto ayaw=ayw trabaho=trbho,work salamat=slmt dahil=dhl asawa=asw",
    "id": "yang=yg tidak=tdk,gak,ga,gk,nggak dengan=dgn,dg untuk=utk,buat saya=sy,aku,gw sudah=sdh,udah,dah karena=krn,karna bisa=bs "
          "dari=dr kalau=klo,kl,kalo bagaimana=gmn,gimana,bgmn apa=ap,apaan juga=jg belum=blm,blom orang=org kerja=krj,kerjaan uang=duit "
          "gaji=gajih,gj pulang=plg bos=boss di=d ke=k ini=ni itu=tu tolong=tlg terima=trm dan=n,& jangan=jgn tempat=tmpt kepada=kpd anak=ank",
}
SHORT = {language: {word: forms.split(",") for word, forms in (pair.split("=") for pair in table.split())} for language, table in SHORT.items()}


def without_diacritics(text, draw):
    part = draw.choice([1.0, 1.0, 0.6])
    return " ".join(bare(word) if draw.random() < part else word for word in text.split(" "))


def bare(text):
    text = text.replace("đ", "d").replace("Đ", "D")
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn"))


def short_forms(text, language, draw):
    table = SHORT.get(language, {})
    return re.sub(r"[^\W\d_]+(?:'[a-z]+)?", lambda m: draw.choice(table[m[0].lower()]) if m[0].lower() in table and draw.random() < 0.8 else m[0], text)


def fewer_vowels(text, draw):
    def squeeze(match):
        word = match[0]
        if len(word) < 5 or draw.random() > 0.5:
            return word
        return word[0] + "".join(c for c in word[1:-1] if c not in "aeiou" or draw.random() < 0.35) + word[-1]
    return re.sub(r"[a-z]+", squeeze, text.lower())


def respell(text, language, draw):
    rules = [lambda: short_forms(text, language, draw), lambda: fewer_vowels(bare(text), draw)]
    if language in ("vi", "es", "pt"):
        rules += [lambda: without_diacritics(text, draw)] * 3 + [lambda: without_diacritics(short_forms(text, language, draw), draw)] * 2
    else:
        rules += [lambda: short_forms(text, language, draw)]
    return draw.choice(rules)()
