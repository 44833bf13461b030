"""Names that are told without a capital, or where every noun has one. Frequent ones; no list is whole.

Words that are also ordinary ones ("apple", "nice", "reading", "mark", "will") are left out: the rule of
capitals in `names.py` finds them in most languages.
"""

# ruff: noqa: E501 - many to a row
from __future__ import annotations

import re
from typing import Final

PLACES: Final = """
    afghanistan africa alabama alaska albania algeria alberta alsace amazonas amsterdam andalusia andalucía ankara antwerp antwerpen argentina arizona arkansas asia athens atlanta auckland austin australia austria österreich bahia
    bali baltimore bandung bangalore bengaluru bangkok bangladesh barcelona basel bavaria bayern beijing beirut belfast belgium belgique belgien belgrade berlin bern birmingham bogotá bogota bolivia bologna bombay bordeaux bosnia brasil brasilia brasília
    bratislava brazil brésil bremen bretagne brighton brisbane bristol britain brittany brooklyn brugge brussels bruxelles bucharest budapest buenos+aires bulgaria cairo calcutta california cambodia cambridge canada cancun cape+town cardiff caracas
    casablanca catalonia chennai chicago chile cleveland cologne köln colombia colorado connecticut copenhagen copenhague cornwall corsica costa+rica crete croatia cuba cusco curitiba cyprus czechia dakar dallas danang delhi denmark
    deutschland detroit devon dortmund dresden dubai dublin durban düsseldorf ecuador edinburgh egypt england eritrea españa espagne estonia ethiopia europe europa finland florence florianópolis florida fortaleza france frankfurt freiburg galicia galway
    gdansk geneva genève genf germany allemagne alemania ghana ghent gent glasgow goa göteborg granada graz greece grenoble guadalajara guatemala guinea haiti hamburg hannover hanoi havana hawaii heidelberg helsinki hiroshima hokkaido holland
    honduras hong+kong honolulu houston hungary hyderabad ibiza iceland idaho illinois inde india indiana indonesia inggris iowa iran iraq ireland islamabad israel istanbul italia italien italy jaipur jakarta jamaica
    japan jepang japón japon japão jerusalem johannesburg kansas karachi karlsruhe kathmandu kazakhstan kent kentucky kenya kiev kyiv kinshasa kolkata korea kraków krakow kuala+lumpur kyoto kerala lagos lahore laos las+vegas latvia lausanne lebanon leeds leiden
    leipzig lille lima limerick lisboa lisbon lisbonne lissabon lithuania liverpool ljubljana lombok london londres london+bridge los+angeles louisiana luxembourg lyon maastricht madeira madrid maine+state mainz makassar malaga málaga malaysia maldives mallorca
    malta manchester manhattan manila mannheim marrakech marrakesh marseille maryland massachusetts mauritius medan medellín medellin melbourne memphis méxico mexico mexiko miami michigan milan milano minas+gerais minneapolis minnesota mississippi missouri
    mongolia montana montenegro montevideo montpellier montréal montreal morocco maroc marruecos moscow mozambique mumbai munich münchen muenchen myanmar nagoya nairobi namibia nantes naples napoli nashville nebraska nepal netherlands niederlande
    pays-bas nevada new+hampshire new+jersey new+mexico new+orleans new+york newcastle new+zealand neuseeland nicaragua nigeria normandy normandie norway norwegen norvège nottingham nova+scotia nürnberg oaxaca ohio okinawa oklahoma ontario oporto oregon orlando osaka oslo
    ottawa oxford pakistan palermo palestine panama panamá paraguay paris patagonia pennsylvania perth perú peru philadelphia philippines phoenix+arizona pittsburgh poland pologne polen polska porto+alegre portland portugal potsdam
    prag prague provence puebla puerto+rico pune qatar quebec québec queensland quito recife reims rennes reykjavik rhode+island riga rio+de+janeiro rom+italien romania rome rotterdam russia rwanda sacramento salamanca salvador+bahia
    salzburg san+diego san+francisco san+jose santa+fe santiago santorini são+paulo sao+paulo saarland sachsen sardinia saudi+arabia schweden schweiz scotland schottland seattle senegal seoul serbia sevilla seville shanghai sheffield shenzhen sicily
    siberia silicon+valley singapore singapur slovakia slovenia somalia south+africa spain spanien spanyol sri+lanka st+louis stockholm strasbourg straßburg stuttgart sudan suisse sumatra surabaya sussex sweden suède switzerland
    sydney syria taipei taiwan tallinn tanzania tasmania tbilisi tehran tel+aviv tennessee texas thailand thessaloniki tijuana tokio tokyo toronto torino toscana toulouse tunisia tuscany ubud uganda ukraine uk united+kingdom united+states uruguay
    usa utah utrecht uzbekistan valencia vancouver venezuela venice venedig vermont victoria+bc vienna vienne wien vietnam vilnius virginia wales warsaw warschau washington+dc wisconsin wuhan wyoming yogyakarta jogja
    yorkshire zagreb zambia zanzibar zaragoza zimbabwe zurich zürich
"""
BRANDS: Final = """
    ableton adidas adobe aldi aliexpress android arduino asus audi aws bandcamp bbc bialetti blender+3d bmw boeing bosch bose brompton canon carhartt casio chatgpt chevrolet chrysler coca-cola coca+cola converse copic costco dell dewalt disney
    disneyland dji doritos dyson ebay elegoo epson etsy evernote faber-castell facebook ferrari festool figma fitbit fl+studio foma fujifilm fuji+x-t garmin gillette gimp github gitlab godot google gopro
    gumroad hasselblad heineken hp+laptop hermès honda huawei hyundai ibanez ibm icloud ikea imac instax intel iphone ipad jbl kawasaki kemper kickstarter kia kindle kitchenaid kodak lamborghini le+creuset lego leica lenovo lidl lightroom linkedin linux logitech lululemon macbook makita mailchimp
    marvel mastercard mazda mcdonald's mcdonalds mercedes micron+pens microsoft mikasa minecraft miele miro mitsubishi moleskine moog motorola nasa nestle nestlé netflix nikkor nikon nintendo nissan nivea nokia nordvpn notion+app nvidia obs+studio olympus openai osprey oneplus onenote
    opel panasonic patreon paypal pentax peugeot photoshop pioneer+dj playstation ps4 ps5 pokemon pokémon polaroid porsche premiere+pro procreate prusa puma+shoes python+3 r2d2 raspberry+pi ray-ban redbubble renault ricoh ring+light rolex roland rolleiflex rode+mic røde samsung sandisk santander scarlett+2i2
    sennheiser shein shimano shopify shure sigma+art singer+sewing skillshare skoda škoda skype slack+app snapchat sony soundcloud spotify squarespace stanley+cup staedtler starbucks stripe+payments strymon substack subaru suzuki swarovski tascam tamron tefal tesco tesla toblerone toyota udemy uniqlo unity+3d
    unreal+engine ubuntu vimeo vitamix volkswagen volvo walmart wacom weber+grill whatsapp wikipedia winsor+&+newton windows wordpress xbox xiaomi xerox yamaha zara zeiss zelda zoom+h zwilling fender gibson stratocaster telecaster les+paul steinway martin+guitar taylor+guitar
    shopee tokopedia gojek lazada flipkart jio paytm mercado+libre mercado+livre rewe edeka carrefour leclerc decathlon fnac edp bizum leboncoin vinted
"""
PEOPLE: Final = """
    aaron abby abigail adrian ahmed aisha akira alan alba alejandro alessandro alex alexander alexandra alfred alice alicia alison amanda amelia amit ana anders andré andre andrea andreas andrew andy anita anja anke anna annika antoine anton
    antonio anu aoife arjun arthur asha astrid ayu barbara beatriz ben benjamin bernd beth björn brandon brenda brian bruno budi camila camille carina carl carla carlos carmen carolina caroline catarina catherine celine charles charlotte chiara chloe chloé chris
    christian christina christine christoph clara claudia clément connor craig cristina daniel daniela danny david dave deborah deepak dennis dewi diana diego dieter dmitri dominic dominik donna doris eduardo edward eko elena eleanor eli elisa elisabeth
    elizabeth ella ellen emilia emily emma enrique eric erica erik erin ethan eva evelyn fabian fatima felipe felix fernanda fernando fiona florian francesca francisco françois frank franz freya gabriel gabriela gary george georg gerald giulia giovanni gonzalo
    greg gregory guillaume gustavo hannah hans harry hassan heather heike helen helena helga henri henrique henry hiroshi holly hugo ian ibrahim ignacio igor inga ingrid irene isaac isabel isabella isabelle ivan jacob jacques jaime jake jakob james jan jane janet
    jasmin jason javier jean jeff jennifer jenny jens jeremy jessica jim jimmy joana joanna joão joao joe joel john johanna johannes jonas jonathan jordi jorge josé jose josef joseph josh joshua juan juana julia julian juliana julie julien jürgen justin kai karen karin
    karl karla kate katharina katherine kathy katie katrin kavita keiko keith kelly ken kenji kenneth kevin kim klaus kristin kurt kyle lara lars laura lauren laurent lea léa leah leo leon leonardo liam lilian linda lisa liz logan lorenzo lotte louis louise luca lucas lucia lucía lucy luis luisa
    luiz lukas luke lena maja manfred manon manuel manuela marc marcel marcelo marco marcos marcus margaret maria maría mariana marie marina mario marta martha martin martina mary mateo mathieu matt matthew matthias maya megan mehmet melanie melissa mia michael
    michel michelle miguel mike mila mohamed mohammed mona monica monika morgan moritz nadia nadine natalia natalie natasha nathan neha nicholas nicolas nicole niklas nils nina noah noémie nora nuno olaf oliver olivia omar oscar otto pablo paola patricia patrick paul paula
    paulo pedro peter petra philip philipp pierre priya rachel rafael rahul rainer raj raju ralf ramon raúl rebecca renata renate ricardo richard riley rita robert roberto robin rodrigo roger roland romain roman ronald rosa rosie ryan sabine sabrina samantha samuel sandra sanjay santiago sara
    sarah sari scott sean sebastian selena sergio shawn silke silvia simon sita siti sofia sofía sophia sophie stefan stefanie stella stephanie stephen steve steven sunil susan susanne suzanne sven sylvie takashi tania tanja taro teresa thea theo thomas tiago tim timothy
    tina tobias tom tomás tony tyler ulrich ulrike ursula uwe valentina valeria vanessa vera veronica victor vijay vikram vincent virginie walter wendy werner wolfgang xavier yasmin yuki yusuf yves zachary zoe
"""
# Devanagari and Japanese, where no capital tells a name.
OTHER_SCRIPTS: Final = re.compile(
    r"(?<![\u0900-\u0963])(?:दिल्ली|मुंबई|मुम्बई|कोलकाता|चेन्नई|बेंगलुरु|बैंगलोर|बंगलौर|हैदराबाद|पुणे|जयपुर|लखनऊ|बनारस|वाराणसी|पटना|भोपाल|इंदौर|गोवा|केरल|राजस्थान|पंजाब|गुजरात|बिहार|आगरा|शिमला|मनाली|लद्दाख|ऋषिकेश|देहरादून|चंडीगढ़|नागपुर|सूरत|अहमदाबाद|कश्मीर|हिमाचल|उत्तराखंड|असम|ओडिशा|नेपाल|लंदन|अमेरिका|कनाडा|दुबई|जापान|जर्मनी|पेरिस|ऑस्ट्रेलिया|इंग्लैंड|न्यूयॉर्क|सिंगापुर|थाईलैंड"
    r"|कैनन|निकॉन|सोनी|आईफ़ोन|आईफोन|सैमसंग|यामाहा|अमेज़न|अमेज़ॉन|फ्लिपकार्ट|गूगल|नेटफ्लिक्स|टाटा|मारुति|होंडा|फेंडर|जियो|राहुल|अमित|प्रिया|नेहा|संजय|राज|विजय|सुनीता|अनिता|रोहन|अर्जुन|करण|पूजा|कविता|मोहन|सीता|गीता|रमेश|सुरेश|दीपक|अंजलि)(?![\u0900-\u0963])"
    r"|(?:東京|大阪|京都|北海道|沖縄|札幌|福岡|名古屋|横浜|神戸|広島|仙台|長野|静岡|新潟|奈良|鎌倉|金沢|熊本|鹿児島|長崎|軽井沢|箱根|日光|渋谷|新宿|原宿|銀座|浅草|秋葉原|下北沢|吉祥寺|千葉|埼玉|兵庫|岡山|高知|愛媛|香川|徳島|青森|秋田|岩手|山形|福島|富山|岐阜|三重|滋賀|和歌山|鳥取|島根|山口|佐賀|大分|宮崎|屋久島|石垣島|富士山|アメリカ|イギリス|フランス|ドイツ|イタリア|スペイン|カナダ|ロンドン|パリ|ベルリン|ニューヨーク|ロサンゼルス|ハワイ|オーストラリア|タイ王国|バンコク|台湾|台北|韓国|ソウル|中国|上海|香港|シンガポール|インド|ベトナム|フィンランド|スウェーデン|オランダ|ポルトガル|リスボン"
    r"|キヤノン|キャノン|ニコン|ソニー|パナソニック|富士フイルム|フジフイルム|オリンパス|ペンタックス|ライカ|ゴープロ|ヤマハ|ローランド|フェンダー|ギブソン|トヨタ|ホンダ|任天堂|スイッチ本体|プレイステーション|アマゾン|楽天|メルカリ|ユニクロ|無印良品|イケア|ダイソー|ニトリ|スターバックス|スタバ|コストコ|アップル|グーグル|マイクロソフト|サムスン|アドビ|フォトショップ|イラレ|クリスタ|プロクリエイト|ワコム|コピック|モレスキン)"
)


def _named(text: str) -> tuple[str, ...]:
    return tuple(name.replace("+", " ") for name in text.split())


# Places and brands are told in any spelling, people only with a capital: "mark", "rose" and "ana".
ANYWHERE: Final = re.compile(
    rf"(?<![\w.@-])(?:{'|'.join(map(re.escape, sorted((*_named(PLACES), *_named(BRANDS)), key=len, reverse=True)))})(?![\w-])"
)
FIRST_NAMES: Final = frozenset(_named(PEOPLE))
