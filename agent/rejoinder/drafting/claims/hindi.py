"""What a claim looks like in Hindi, in Devanagari and romanised, how it is asked for and answered.

Vowel signs are no word characters to Python's `re`, so that `\\b` stands within Hindi words: `_` here
marks where a Devanagari word begins or ends.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Language, Questions, Rows

_EDGE: Final = r"(?![\u0900-\u0963])"
_HEAD: Final = r"(?<![\u0900-\u0963])"


def _deva(pattern: str) -> str:
    """`‹` and `›` are the edges of a Devanagari word."""
    return pattern.replace("‹", _HEAD).replace("›", _EDGE)


def _rows(*patterns: str) -> Rows:
    return tuple(re.compile(_deva(pattern)) for pattern in patterns)


_D: Final = r"[\u0900-\u0963]"
_KIN: Final = r"(?:बेट[ाीे]|बेटियाँ|बेटों|बच्च[ाेीों]+|पत्नी|पति|माँ|मां|मम्मी|पापा|पिता(?:जी)?|भाई|बहन|परिवार|दादा|दादी|नाना|नानी|दोस्त|चाच[ाी]|मौसी|घरवाल\w*)"
_KIN_LATIN: Final = r"(?:beta|beti|bachch?[aeo]|bache|wife|husband|patni|pati|maa|mummy|papa|pitaji|bhai|behen|bahan|family|parivar|dada|dadi|nana|nani|dost|ghar|gaon|sheher|shahar)"
_NUMBER: Final = r"‹(?:दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह|पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस|पच्चीस|तीस|चालीस|पचास|साठ|सत्तर|अस्सी|नब्बे|सौ|हज़ार|हजार|लाख|करोड़|डेढ़|ढाई|दर्जन)›"
_UNIT: Final = (
    r"(?:सेकंड|मिनट|घंट[ाेों]+|दिन(?:ों)?|रात|हफ़्त[ाेों]+|हफ्त[ाेों]+|सप्ताह|महीन[ाेों]+|साल(?:ों)?|वर्ष(?:ों)?|बजे)"
)
_DAY: Final = r"(?:सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|इतवार)"
_MONTH: Final = (
    r"(?:जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर)"
)
_GROUP: Final = (
    rf"(?:टीम|स्टूडियो|बैंड|प्रकाशक|संपादक|बॉस|साथी|समुदाय|छात्र|ग्राहक|पाठक|दर्शक|निर्माता|कंपनी|डॉक्टर|{_KIN})"
)
HINDI: Final = Language(
    code="hi",
    marks=re.compile(
        r"[\u0900-\u0963]|\b(?:hai|hain|hoon|kya|nahi|nahin|mera|meri|mere|aap|aapka|aapki|aapke|bhai|bahut|mujhe|tum|kab|kahan|kaha|kaise|haan|tera|yaar|mai|maine|wala|wali|karo|kitne|kitna|shukriya|dhanyavaad|accha|acha|bhi|karunga|karungi|ji|sab|abhi|jaldi|aur|didi|bhaiya|hum|ka|ki|ke)\b"
    ),
    idioms=_rows(
        r"‹(?:मेरा|मेरी|मेरे) (?:ढेर सारा |बहुत सारा )?(?:प्यार|प्रणाम|नमस्ते|सलाम|आशीर्वाद|आवाज़|वोट)|‹(?:इस बारे में )?(?:मैं )?(?:यहाँ |अभी )?[^।\n]{0,24}(?:नहीं कह सकत|नहीं बता सकत|कुछ नहीं है|तय नहीं)",
        r"‹(?:पूछने|देखने|सुनने|बताने|(?:इंतज़ार|साथ) (?:करने|देने)) के लिए (?:बहुत |दिल से )*(?:धन्यवाद|शुक्रिया|आभार)›|‹(?:बहुत[- ]बहुत |हज़ारों |लाख[- ]?लाख )?(?:धन्यवाद|शुक्रिया|आभार)›|‹जल्दी ?(?:से )?(?:ठीक|स्वस्थ)|‹जल्द (?:ही )?(?:ठीक|स्वस्थ)|‹एक (?:बार|और|से)›|‹सौ प्रतिशत|‹(?:मुझे|हमें) (?:बहुत |भी |सच में |यह |ये )*(?:खुशी|ख़ुशी|अच्छा लगा|पता नहीं|लगता है|उम्मीद|अफ़सोस|अफसोस|दुख|यकीन|यक़ीन|खेद)(?: (?:हुई|है|हुआ))?|‹मैं (?:समझ|मानत|सहमत|आपका आभारी|आपकी बात|शुक्रगुज़ार|नहीं जानत|कह नहीं|सोच)" + _D + r"*|‹मेर(?:ी|े) (?:राय|समझ|हिसाब|ख़याल|ख्याल|विचार|लिए|वीडियो|चैनल|ओर|तरफ़|तरफ|गलती|ग़लती|शुभकामनाएँ|पसंदीदा)›|‹मेरा (?:मतलब|वीडियो|चैनल|मानना|दिल|सुझाव|प्यार)›|‹माफ़? ?(?:कीजिए|कीजिएगा|करना|करें)",
        r"\b(?:bahut|bohot) (?:shukriya|dhanyavaad)\b|\bmujhe (?:bahut |bhi )?(?:khushi|accha laga|acha laga|pata nahi\w*|lagta|umeed|afsos|dukh)\b|\bmer[ei] (?:rai|hisaab|khayal|liye|video|channel|taraf|galti)\b|\bjaldi (?:theek|thik)\b|\bkoi (?:baat|baath) nah\w*|\bmain? (?:samajh|maanta|maanti|sehmat|soch)\w*\b",
    ),
    promise=_rows(
        rf"{_D}+(?:ूंगा|ूँगा|ूंगी|ूँगी|ऊंगा|ऊँगा|ऊंगी|ऊँगी|एंगे|एँगे|ेंगे|येंगे|एंगी|ेंगी|ऊंगा|उंगा|उंगी)›(?! (?:तो (?:आप|आपका)|आपको))|‹(?:आएगा|आएगी|आयेगा|आयेगी|मिलेगा|मिलेगी)›",
        r"‹(?:बहुत )?जल्द(?: ही|ी ही)?›|‹जल्दी (?:आ|ला|ही|मिल|बना)|‹(?:अगले|अगली|इस|इसी) (?:हफ़्ते|हफ्ते|सप्ताह|महीने|साल|बार|वीडियो|भाग|एपिसोड|" + _DAY + r"|गर्मियों|सर्दियों)›|‹कल›(?! (?:रात|ही देखा|का))|‹(?:आज रात|आज शाम|परसों|कुछ (?:दिन|समय|हफ़्तों|हफ्तों)(?:ों)? (?:में|बाद))›|‹(?:दूसरा|दूसरे|अगला|अगले) भाग›|‹आने ?वाल[ाीे]",
        r"‹(?:काम (?:चल रहा|कर रह)|तैयारी (?:चल|कर|में)|बना रह[ाीे] ह|लिख रह[ाीे] ह|योजना|प्लान|वादा|वायदा|लिस्ट में|सूची में|नोट कर लिया|ज़रूर बना|इंतज़ार (?:कीजिए|करें|करो)|बने रहिए|देखते रहिए|भेज (?:रह[ाीे]|देता|देती|दूँ)|बता(?:ता|ती) हूँ)",
        r"\b\w+(?:unga|ungi|enge|engi|oonga|oongi)\b(?<!ganga)|\b(?:jaldi (?:hi|aa|la)\w*|jald hi|jald|agle (?:hafte|mahine|saal|video|week|month)|agli (?:baar|video)|kal|parso|vaada|wada|plan hai|kaam chal raha|bana raha hu\w*|bana rahi hu\w*|next (?:video|week|month)|part 2|aayega|aayegi|milega|hoga)\b",
    ),
    experience=_rows(
        rf"‹(?:मेर[ाीे]|हमार[ाीे]|अपन[ाीे]) (?:{_D}+ )?{_KIN}|‹(?:मेर[ाीे]|हमार[ाीे]) (?!(?:राय|समझ|हिसाब|वीडियो|चैनल|टीम))(?:{_D})+",
        r"‹(?:मैंने|मैने|हमने)›(?! (?:कहा|सोचा|पढ़ा आपका|देखा आपका))|‹मैं›(?! (?:समझ|मान|सहमत|आपका|आपकी|कह|सोच|नहीं जान|भी यही सोच))|‹हम›(?! (?:सब |सभी |समझ|आपक|मान))|‹(?:मुझे|मुझको|हमें|मुझसे|मुझ पर)›(?! (?:बहुत |भी |सच |यह |ये |नहीं )*(?:खुशी|ख़ुशी|अच्छा|पता|लगता|लगा|उम्मीद|अफ़|अफ|दुख|यक|खेद|बताइए|बताएं|बताएँ|नहीं पता|पसंद))",
        r"‹(?:मुझे|मेरे साथ|हमारे साथ|मेरे यहाँ|हमारे यहाँ|मेरे घर|हमारे घर)(?: भी)?›(?= (?:हुआ|है|था|ऐसा|यही|भी|बुखार|एलर्जी|डायबिटीज))|‹(?:मैं|हम|मुझे|मेरा|मेरी|मेरे) भी›|‹(?:बचपन|बचपन से|जब मैं|पिछले|पैदा हुआ|पैदा हुई|पला[- ]बढ़ा|पली[- ]बढ़ी|खुद (?:बनाय|सीख|लिख|उगा))|‹(?:घर पर|हाथ से|हाथों से|फ़ोन से|फोन से|कैमरे से) (?:ही )?(?:बना|शूट|खींच|रिकॉर्ड|लिख)|‹(?:(?:ठीक|सही) कर दिय|भेज दिय|हो गया|बदल दिय|जवाब (?:दे|भेज) दिय|अपडेट कर दिय|शूट किया|रिकॉर्ड किया|रिकॉर्ड किय|खींची|खींचा|बनाया है|बनाई है|उगाए|उगाया|सीखा है|रहता हूँ|रहती हूँ|रहता हूं|रहती हूं|रहते हैं हम)",
        rf"\b(?:mer[aei]|hamar[aei]|apn[aei]) (?:\w+ )?{_KIN_LATIN}\b|\b(?:maine|humne|mai|main)\b(?= \w+)(?! (?:samajh|maan|sehmat|soch|course|kehta|aapka))|\b(?:mujhe bhi|mere saath bhi|main bhi|mai bhi|mera bhi|meri bhi|hum bhi|bachpan (?:se|mein|me)|rehta hu\w*|rehti hu\w*|khud banaya|khud seekha|ghar pe banaya|mere paas|mere pas|hamare paas)\b",
    ),
    offer=_rows(
        r"‹(?:लिंक|डिस्क्रिप्शन|विवरण में|बायो|डीएम|डी एम|इनबॉक्स|व्हाट्सऐप|व्हाट्सएप|ईमेल|मैसेज (?:कर|भेज)|संपर्क कर|कॉल कर)|‹(?:बिक|बेच|उपलब्ध|स्टॉक|कीमत|क़ीमत|दाम|मूल्य|मुफ़्त|मुफ्त|फ़्री|फ्री|छूट|डिस्काउंट|कूपन|कोड|ऑफ़र|ऑफर|डिलीवरी|शिपिंग|ऑर्डर|टिकट|गिवअवे|इनाम|रुपये|रुपए|रुपयों|रूपये|ख़रीद|खरीद|रिफंड|बुकिंग|पंजीकरण|रजिस्टर|वेबसाइट पर|दुकान|भेजते हैं|बचे हैं|बची हैं|बचा है)",
        r"\b(?:link|bio (?:me|mein|main)|dm (?:kar|me|karo|kijiye)|inbox|whatsapp|available|stock|price|daam|keemat|kimat|free|discount|code|offer|delivery|shipping|order|ticket|rupa?ye|rs\.? ?\d|bech|bikta|kharid|description (?:me|mein))\w*\b",
    ),
    figure=_rows(
        rf"{_NUMBER}(?: {_NUMBER})*(?: {_UNIT})?|‹(?:कुछ|कई|आधा|आधे|एक) {_UNIT}›|[०-९]+|‹{_DAY}›|‹{_MONTH}›(?= (?:में|से|तक|को|के|की)|\W{{0,9}}$)|‹(?:परसों|बीते कल|पिछले (?:हफ़्ते|हफ्ते|महीने|साल))›",
        r"\b(?:do|teen|char|chaar|paanch|panch|chhe|saat|aath|nau|das|bees|pachaas|sau|hazaar|hazar|lakh) (?:din|mahine|saal|ghante|minute|hafte|baje|log|baar|rupaye|bachche)\b|\b(?:paanch|panch|hazaar|hazar|lakh|pachaas|somvar|mangalvar|budhvar|guruvar|shukravar|shanivar|ravivar|itvaar)\b",
    ),
    behalf=_rows(
        rf"‹(?:मेर[ाीे]|हमार[ाीे]|पूर[ीाे]|सारी|सभी|अपन[ीाे]) (?:पूरी |पूरे |सारी )?{_GROUP}{_D}*(?: (?:को|ने|भी|की|के|और मैं|को भी|की तरफ़|की ओर))* [^।.!?\n]{{0,40}}‹(?:कह|बोल|मान|पसंद|सहमत|खुश|ख़ुश|धन्यवाद|शुक्रिया|प्यार|नमस्ते|सलाम|पुष्टि|वादा|मंज़ूर|मंजूर|चाह|बता|सोच|आभार|गर्व|भेज)",
        r"‹(?:हम सब|हम सभी|सब लोग|सभी लोग|सबको|सभी को|सबने|किसी को|किसी ने|उन्होंने|लोगों ने|डॉक्टर ने|कंपनी ने|टीम ने|प्रकाशक ने)› [^।.!?\n]{0,40}‹(?:कह|बोल|मान|पसंद|सहमत|खुश|पुष्टि|वादा|मंज़ूर|मंजूर|चाह|बता|आपत्ति|शिकायत|आभार|धन्यवाद)|‹की (?:ओर|तरफ़|तरफ) से›",
        r"\b(?:meri|hamari|poori|puri) (?:team|family|wife|crew)\b[^.!?\n]{0,30}\b(?:kehti|kehta|kehte|bolti|pasand|khush|agree|pyaar|love|hello|hi|namaste|thank)\w*|\bhum sab\b|\bsab(?:ko|ne)?\b [^.!?\n]{0,20}\b(?:pasand|khush|agree)\b|\b(?:unhone|doctor ne|team ne)\b",
    ),
    questions=Questions(
        about=re.compile(_deva(r"‹(?:आप|आपका|आपकी|आपके|आपको|आपने|तुम|तुम्हार\S*|तुमने|तू|तेर\S*|भाई|दीदी|भैया|सर|मैम|कोई|किसी|यहाँ कोई)›|\b(?:aap|aapka|aapki|aapke|aapko|aapne|tum|tumhar\w+|tumne|tu|tera|teri|bhai|bhaiya|didi|sir|koi)\b")),
        offer=re.compile(_deva(r"‹(?:बेच|बिक|कीमत|क़ीमत|दाम|कितने (?:का|की|के|में|रुपये|रुपए)|ख़रीद|खरीद|भेज|डिलीवरी|शिप|उपलब्ध|स्टॉक|छूट|कोड|कूपन|लिंक|टिकट|गिवअवे|मुफ़्त|मुफ्त|फ्री|ऑर्डर|बुक|(?:इस्तेमाल|शेयर|बाँट|बांट|प्रयोग|प्रिंट) (?:कर )?(?:सकत)|मिल सकता|मिलेगा)|\b(?:price|bech|kitne (?:ka|ki|ke|mein|me)|kharid|deliver|ship|available|stock|discount|code|link|ticket|giveaway|free|order)\w*\b")),
        promise=re.compile(_deva(rf"‹कब (?:आएगा|आएगी|आ रह|करेंगे|करोगे|बना|लाएंगे|मिल|होगा)|{_D}+(?:ेंगे|एंगे|एँगे|ोगे|ओगे|ेगा|ेगी|एगा|एगी)›|‹(?:अगला|अगली|अगले|जल्द|बना सकते|बनाइए|बनाओ)›|\b(?:kab (?:aayega|aayegi|aa|karoge|banaoge)|karoge|karenge|banaoge|banayenge|laoge|agla|agli|next|jaldi|bana sakte)\w*\b")),
        opinion=re.compile(_deva(r"(?:क्या करूँ|क्या करूं|क्या करें|कैसे (?:करें|करूँ|करूं|बनाएँ|बनाऊँ|पता|बनते|बनता)|क्यों|फ़र्क|फर्क|बेहतर|सही तरीका|देर हो)|‹(?:पसंद (?:है|आया|आई|करते)|क्या सोचते|आपकी राय|राय|सलाह|लगता है आपको|आपको (?:कैसा|क्या) लग|ठीक (?:हैं|हो)|कैसे (?:हैं|हो)|समझे)›|\b(?:pasand|rai|salah|kaisa laga|kaise ho|kaise hain|theek ho|favou?rite)\b")),
        either=re.compile(_deva(r"‹या›")),
        which=re.compile(_deva(r"‹(?:कब|कहाँ|कहां|कौन|कौनसा|कौन-सा|कितन\S*|किस|किसने|किससे|उम्र)›|\b(?:kab|kaha|kahan|kaun|konsa|kaunsa|kitn\w+|kis|umar|age)\b")),
        asks=re.compile(_deva(r".{0,60}‹(?:क्या|कब|कहाँ|कहां|कितन\S*|कौन)›|.{0,60}\b(?:kya|kab|kahan?|kitn\w+|kaun|milega|milegi|karoge|karogi|\w+oge|\w+ogi)\b")),
        yes=re.compile(_deva(r"(?:‹(?:हाँ|हां|हा|जी|जी हाँ|जी हां|हाँ जी|हां जी|बिल्कुल|बिलकुल|ज़रूर|जरूर|सही|हमेशा|बेशक|है|अभी भी)›|(?:haa+n?|ji|ji haan|haan ji|bilkul|zaroor|jarur|sahi|hamesha)(?!\w))")),
        no=re.compile(_deva(r"(?:‹(?:नहीं|नही|ना|जी नहीं|कभी नहीं|अभी नहीं|अभी तक नहीं|बिल्कुल नहीं|अफ़सोस नहीं)›|(?:nahi+n?|naa?|ji nahin?|abhi nahin?|kabhi nahin?)(?!\w))")),
        no_answer=re.compile(_deva(r"‹(?:कोई बात नहीं|नहीं पता|पता नहीं|अभी (?:तय नहीं|पता नहीं|कुछ (?:तय|कह)|कह नहीं)|ज़रूर (?:कोशिश कीजिए|देखिए|बताइए|ट्राई)|जी (?:धन्यवाद|शुक्रिया)|सही (?:कहा|पकड़े|बात)|हाँ,? (?:सही कहा|समझ))|(?:pata nahi\w*|sahi (?:kaha|pakde|baat)|ji (?:shukriya|dhanyavaad))")),
        telling=re.compile(r"[\u0900-\u0963]{2,}[^\u0900-\u0963]+[\u0900-\u0963]|\b\w\w+ \w+"),
        not_telling=re.compile(
            r"(?:आप|तुम|कीजिए|करें|करो|देखिए|डालिए|रखिए|बनाइए|कोशिश|शायद|धन्यवाद|शुक्रिया|उम्मीद|लगता|सोच|निर्भर|तय नहीं|नहीं कह|कह नहीं|राज़|पसंद|प्यार|माफ़|माफ|अच्छा|बढ़िया|हमेशा|अक्सर|ज़रूरी|बेहतर|मान लेता|बताने)|\b(?:aap|tum|karo|shayad|dhanyavaad|shukriya|lagta|pakdo|daalo|accha|sabko)\b|\x00"
        ),
        things=re.compile(r"(?:यह|ये|वह|वो|इसमें|इसका|इसकी|इसके|सब|सारा|सारी) (?![^।.!?\n]{0,12}(?:आसान|मुश्किल|अच्छा|अच्छी|बढ़िया|सुंदर|सही|सच|ज़रूरी|जरूरी|सवाल|राज़|समस्या|सामान्य|बात|आप))[^।.!?\n]{2,60}(?:है|हैं|था|थी|थे)(?![\u0900-\u0963])"),
        others=re.compile(
            r"(?:आपक[ेाी]|तुम्हार[ेाी]|तेर[ेाी]) (?:[\u0900-\u0963]+ )?(?:घर|परिवार|पत्नी|पति|माँ|मां|मम्मी|पापा|पिता|बच्च|बेट|भाई|बहन|टीम|दोस्त|बॉस|प्रकाशक|टीचर|गुरु|दादी|नानी|सर)[^।?!\n]{0,40}(?:कह|बोल|सोच|मान|पसंद|रिएक्शन|प्रतिक्रिया|राय|खुश)|\baap(?:ki|ke|ka) (?:wife|family|ghar|mummy|papa|team|parents|husband|dost)\b"
        ),
        they=re.compile(r"[^।!?\n]{0,14}(?:सब|सबने|सबको|सभी|वह|वो|वे|उन्हें|उन्होंने|पापा|मम्मी|माँ|मां|पिताजी|पत्नी|पति|बच्चे|परिवार|घर में|घरवाले|टीम|दादी|नानी|कहते|कहती)(?![\u0900-\u0963])|(?:wo|woh|sab|unhone|papa|mummy|family)\b"),
        empty=re.compile(_deva(r"‹(?:पता नहीं|शायद|निर्भर|राज़|धन्यवाद|शुक्रिया|आभार|माफ़|माफ|क्षमा|हाहा|अच्छा सवाल|स्वागत|शुभकामना\S*|कुछ नहीं|सब|बहुत (?:अच्छा|बढ़िया|सुंदर)|बढ़िया|सुंदर|शानदार|है|हैं|आप|नमस्ते|तय नहीं|उम्मीद)›|\b(?:pata nahi\w*|shayad|dhanyavaad|shukriya|sorry|haha\w*|swagat|sab|badhiya|hai|hain|aap|namaste|thank\w*)\b")),
    ),
)  # fmt: skip
