"""What a claim looks like in Indonesian, how it is asked for, and how it is answered."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Language, Questions, rows

_I: Final = r"(?:aku|saya|sy|gue|gw|gua|kami|kita)"
_UNIT: Final = r"(?:detik|menit|jam|hari|malam|minggu|bulan|tahun|thn)"
_NUMBER: Final = r"(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\w+ belas|seratus|seribu|sejuta|ratusan|ribuan|jutaan|puluhan|ribu|juta|ratus|lusin|selusin)"
_DAY: Final = r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)"
_MONTH: Final = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)"
)
_KIN: Final = r"(?:anak|istri|suami|ibu|mama|bunda|ayah|papa|bapak|adik|kakak|abang|nenek|kakek|keluarga|orang ?tua|ortu|pacar|sepupu|paman|bibi|tante|teman|sahabat|tetangga|mertua|mamah)"
_GROUP: Final = rf"(?:tim|studio|band|grup|penerbit|editor|bos|rekan|kru|komunitas|murid|siswa|klien|pelanggan|follower|pembaca|penonton|produser|dokter|dosen|guru|{_KIN})"
_THINKS: Final = r"(?:suka (?:banget|sekali|ini|itu)|harap|rasa|pikir|kira|senang|seneng|bahagia|setuju|paham|ngerti|mengerti|tahu|tau|nggak tahu|gak tau|kurang tahu|percaya|yakin|nggak yakin|minta maaf|mohon maaf|bersyukur|menghargai|doakan|doain|ikut (?:senang|sedih|bahagia|berduka|prihatin)|juga (?:senang|suka|setuju|berpikir|harap)|sangat (?:senang|menghargai|setuju|berterima|bersyukur|terharu)|terharu|berterima|ngakak|ketawa|lebih suka|saranin|sarankan|maksud|bilang|dengar|baca komentar|terima)"
_MINE_HARMLESS: Final = r"(?:pendapat|menurut|video|konten|channel|kanal|blog|tulisan|postingan|karya|lagu|musik|komentar|pesan|jawaban|foto|gambar|resep|buku|artikel|penjelasan|tutorial|hati|saran|maaf|kesalahan|salah|gaya|bahasa)"
INDONESIAN: Final = Language(
    code="id",
    marks=re.compile(
        r"\b(?:yang|yg|aku|saya|kamu|kak|kakak|bang|ini|itu|tidak|nggak|gak|ngga|enggak|dan|terima|kasih|makasih|sudah|udah|juga|bisa|banget|nih|dong|sih|kapan|mana|mau|buat|dari|untuk|dengan|kalau|kalo|ada|berapa|apa|apakah|punya|masih|belum|iya|gue|kami|lagi|bakal|akan|semoga|sama|jadi|anda|min|sis|gan|di|ke|ya)\b"
    ),
    idioms=rows(
        r"\b(?:aku|saya|kami) (?:gak|nggak|tidak|belum) (?:berani|mau|bisa|ingin) (?:sebut|bilang|cerita|jawab|kasih tahu)\w*|\bharga diri\b|\bbelum (?:diputus\w+|pasti|ada keputusan)\b",
        rf"\b{_I} (?:juga |sangat |selalu )?{_THINKS}\b|\bterima ?kasih (?:banyak|sekali|banget)\b|\b(?:semoga|moga)\b[^.!?\n]{{0,40}}\b(?:segera|cepat|lekas) sembuh\b|\b(?:lekas|cepat|segera) (?:sembuh|pulih|membaik)\b|\b(?:seribu|sejuta) (?:maaf|terima kasih)\b|\b100 ?%|\bseratus persen\b|\bsalah satu\b|\bpertama kali\b|\bselamat (?:hari )?" + _DAY + r"\b|\bsampai (?:jumpa|nanti)\b|\bhari minggu yang\b|\bdua-?duanya\b|\bberdua\b|\b(?:se)?tiap hari\b|\bakhir minggu\b(?= yang)|\bnggak (?:bisa )?janji\b|\bgak janji\b",
        r"\b(?:gak|nggak|tidak|jangan) (?:akan|bakal) (?:nyesel|menyesal|lupa|terlupakan|rugi)\b|\b(?:kalian|kamu|kakak|kak|anda|mereka|dia|hasilnya|rasanya|adonan\w*|teksturnya)\b[^.!?,\n]{0,12}\b((?:akan|bakal|nanti))\b",
    ),
    promise=rows(
        r"\b(?:akan|bakal(?:an)?|segera|insya ?allah|nanti(?:nya)?|ntar|menyusul|nyusul|ditunggu|tungguin|tunggu (?:ya|aja|saja|kabar|video|update|tanggal)|stay tuned|coming soon|sebentar lagi|bentar lagi|dalam waktu dekat|ke depan(?:nya)?|kedepannya|suatu (?:hari|saat)|kapan-kapan)\b",
        r"\b(?:minggu|bulan|tahun|pekan|" + _DAY + r") depan\b|\b(?:video|episode|bagian|part|artikel|resep|album|buku|konten|live|edisi) (?:berikutnya|selanjutnya|kedua|2|dua)\b|\bbesok\b|\blusa\b|\bmalam ini\b|\b(?:minggu|pekan|bulan) ini\b|\bakhir (?:pekan|minggu|bulan|tahun)\b",
        rf"\b(?:lagi|sedang|masih) (?:{_I} |di|dalam )?(?:proses|kerjain|dikerjain|dikerjakan|garap|digarap|siapin|disiapin|disiapkan|edit|diedit|bikin|dibikin|rekam|rencana\w*|susun|disusun|persiapan|produksi|kami siapkan|aku siapkan|dipersiapkan|mengerjakan|menyiapkan|menggarap)\b|\b(?:sudah |udah )?(?:masuk|ada di|di) (?:daftar|list)\b|\bdicatat\b|\b(?:aku|saya|gue) (?:catat|usahain|usahakan|coba(?:in)?|kirim(?:in)?|bikin(?:in)?|buat(?:in|kan)|upload|posting|kabari|kasih tau|balas|cek|perbaiki|janji)\b|\bjanji\b|\b(?:siap|oke|ok),? (?:nanti|dicatat|ditampung|laksanakan)\b|\bpasti (?:\w+ )?(?:ada|bikin|dibuat|dibikin|rilis|upload|balik|datang|hadir)\b|\brencana(?:nya)?\b|\bberencana\b|\bkukirim\w*\b|\bkubuat\w*\b|\bsampai ketemu (?:di|hari|besok)\b|\bmau (?:bikin|buat|upload|rilis|coba)\b(?! (?:apa|yang mana))",
    ),
    experience=rows(
        rf"\b(?:{_KIN}|rumah|kucing|anjing|mobil|motor|kamera|kampung|desa|kota|toko|warung|kantor|dapur|kebun|sekolah|pengalaman|masa kecil|hidup|badan|penyakit|kuliah|kerjaan|pekerjaan|gitar|laptop|umur|usia|studio|gaji|jadwal|alat\w*) (?:aku|saya|gue|gw|kami|kita)\b|\b(?:{_KIN}|rumah|kucing|anjing|mobil|motor|kamera|kampung|kota|toko|kantor|dapur|kebun|pengalaman|umur|usia|gitar|studio|kamar|masa kecil)ku\b",
        rf"\b(?!{_MINE_HARMLESS})(?:aku|saya|gue|gw|gua|kami) (?!{_THINKS}\b)(?!(?:akan|bakal|usaha|coba|kirim|bikinin|buatin|upload|kabari|cek|catat|dan|yang|ini|itu|ya|kak|juga\b(?! (?:punya|tinggal|pernah|sama|dari|lahir|ngalam|mengalami|begitu|gitu))|sih|nih|harus bilang|mau bilang|nggak bisa (?:kasih|bilang|jawab)|belum (?:tahu|tau|bisa (?:jawab|bilang))|tidak bisa (?:memberi|menjawab|janji)|kasih)\b)\w+",
        rf"\b{_I} juga\b(?= (?:punya|tinggal|pernah|sama|dari|lahir|ngalam\w+|mengalami|begitu|gitu|sering|dulu|suka)|\W{{0,9}}$|[,.!])|\bsama(?:,| nih| dong| banget| kok)? ?(?:aku|saya|gue|kayak aku|seperti aku)?(?=\W{{0,9}}$|[,.!] ?(?:aku|saya|gue))|\bsama (?:kayak|seperti|dengan) (?:aku|saya|gue)\b|\b(?:pernah|dulu|waktu kecil|waktu itu|sejak kecil|sejak (?:umur|usia|tahun|sma|smp|sd|kuliah)|lahir di|besar di|tinggal di|kuliah di|kerja di|dari kecil)\b(?= ?(?:aku|saya|gue|kami|juga|pernah|sempat|ngalam\w+|mengalami|sakit|punya|tinggal|\w+))|\bdi (?:rumah|kampung|kota|daerah|tempat|dapur|kebun)(?:ku| aku| saya| gue| kami)\b",
        r"\b(?:sudah|udah|baru(?: saja| aja)?) (?:aku |saya |kami |ku)?(?:dikirim|diperbaiki|dibetulkan|dibenerin|diganti|diupdate|dibalas|diupload|kirim|balas|perbaiki|benerin|betulin|update|upload)\w*|\b(?:direkam|difoto|dilukis|digambar|dibuat|dijahit|dirajut|ditulis|diambil|dimasak|dipotret|syutingnya|rekamannya|fotonya|lukisannya) (?:sendiri|di|pakai|pake|dengan|manual|tangan|waktu|pas|langsung)\b|\b(?:pakai|pake|menggunakan)\b(?= (?:kamera|canon|sony|nikon|iphone|hp|laptop|gitar|oven|cat|mesin))|\bbuatan (?:tangan|sendiri)\b|\bbikin sendiri\b|\botodidak\b|\bsebagai (?:ibu|ayah|guru|dokter|perawat|mahasiswa|seniman|musisi|penulis|programmer)\b",
    ),
    offer=rows(
        r"\blink(?:nya)?\b|\b(?:di|cek|lihat|klik) (?:bio|deskripsi|profil|tokopedia|shopee|toko|website|web|etalase|katalog)\b|\b(?:dm|wa|japri|inbox|chat|hubungi|email|kontak)(?:in)? (?:aku|saya|kami|gue|aja|saja|ya|langsung|admin|ke)\b|\blewat (?:dm|wa|email|whatsapp|chat)\b|\b(?:via|ke) (?:dm|wa|email|whatsapp|shopee|tokopedia)\b",
        r"\b(?:di)?jual\b|\bjualan\b|\bmenjual\b|\bready(?: stock)?\b|\btersedia\b|\bstok(?:nya)?\b|\bhabis\b(?= (?:stok|terjual|kak|ya|\W{0,3}$))|\bsold out\b|\bmasih ada\b|\btinggal (?:\d|" + _NUMBER + r"|satu|sedikit)|\bsisa\b|\bharga(?:nya)?\b|\bgratis\b|\b(?:kuota|slot|tempat) (?:masih|tinggal|penuh|habis)\b|\bdiskon\b|\bkode (?:promo|diskon|voucher)\b|\bkode\b(?= \W?\w*\d)|\bpromo\b|\bvoucher\b|\bongkir\b|\b(?:bisa |kami |aku )?(?:kirim|pengiriman) (?:ke|seluruh|gratis)\b|\bpre-?order\b|\bpo\b|\bpesan(?:an)? (?:di|lewat|via|sekarang|dibuka)\b|\border(?:an)?\b|\bbisa (?:dibeli|beli|pesan|order|diunduh|download|didapat\w*|kirim ke)\b|\btiket\w*\b|\bgiveaway\b|\bbagi-?bagi\b|\bdaftar di\b|\bpendaftaran\b|\bgaransi\b|\brefund\b|\btransfer\b|\bcod\b",
    ),
    figure=rows(
        r"\b" + _NUMBER + r"(?: (?:puluh|ratus|ribu|juta|belas|" + _NUMBER + r"))*\b(?: " + _UNIT + r")?|\b(?:se(?:jam|hari|minggu|bulan|tahun|malam|menit)|setengah (?:jam|hari|tahun)|beberapa " + _UNIT + r"|satu " + _UNIT + r")\b(?! (?:sekali lagi|suatu))",
        r"\b(?:hari|tiap|setiap|malam) " + _DAY + r"\b|\b(?:senin|selasa|rabu|kamis|jumat|sabtu)\b|\b(?:bulan|awal|akhir|sejak|di|pada|tahun) " + _MONTH + r"\b|\b(?:kemarin|kemaren|tadi malam|semalam|" + _UNIT + r" (?:lalu|yang lalu|kemarin))\b|\bjam (?:\d|" + _NUMBER + r")",
    ),
    behalf=rows(
        rf"\b(?:(?:seluruh |semua )?{_GROUP}(?:ku| aku| saya| kami| kita| gue)?|semua (?:orang|di (?:tim|studio|sini)|yang di \w+)|kami semua|kita semua|nggak ada yang|tidak ada yang|semuanya|mereka|orang-orang) (?:juga |di sini |sudah |udah |pada |sangat |semua |selalu |disini |bahkan |ikut )*(?:bilang|titip|kirim salam|salam|setuju|suka|cinta|senang|seneng|berterima|terima kasih|ngucapin|mengucapkan|berpikir|mikir|yakin|mau|ingin|mendukung|dukung|konfirmasi|mengonfirmasi|menyetujui|janji|berjanji|protes|keberatan|komplain|bangga|kangen|doain|mendoakan|kaget|heboh)\b",
        r"\batas nama\b|\b(?:salam|peluk) dari (?:seluruh|semua|tim|keluarga|istri|suami|anak|kami)\b|\bkata (?:dokter|penerbit|tim|editor|istri|suami|ibu|mama|panitia|mereka|bos|produser|guru)\w*\b|\bmewakili\b",
    ),
    questions=Questions(
        about=re.compile(
            r"\b(?:kamu|kak|kakak|kk|anda|km|lu|lo|loe|elo|mas|mbak|mba|bang|min|sis|gan|om|punya|tinggal|jual|masih|pernah|bakal|akan|kapan|umur|ada yang|siapa (?:di sini|disini|yang)|kalian|\w+mu)\b"
        ),
        offer=re.compile(
            r"\b(?:(?:di)?jual|harga\w*|berapa(?:an)?(?: harganya| duit)?(?= (?:harga|ongkir|duit|kak|ya|sih|\?|satu|per))|beli|kirim|ongkir|tersedia|stok|ready|masih ada|diskon|kode|promo|toko|link|tiket\w*|kuota|slot|daftar|giveaway|gratis|pesan|order|download|booking|komisi|commission|cod|boleh (?:\w+ )?(?:repost|pakai|pake|share|dipakai|aku|saya|minta|download|cetak|jual))\b"
        ),
        promise=re.compile(
            r"\b(?:akan|bakal(?:an)?|kapan (?:rilis|upload|keluar|tayang|ada|bikin|lagi|live|konser|tur|ke|main|datang|buka)|bisa (?:bikin\w*|buat\w*|upload|kirim|ajarin|tolong)|tolong (?:bikin|buat)|bikin\w* (?:dong|video|tutorial|part)|next|part 2|lanjutan\w*|selanjutnya|berikutnya|rencana\w*|mau (?:bikin|rilis|ada))\b"
        ),
        opinion=re.compile(
            r"\b(?:gimana (?:cara|caranya|biar|supaya)|bagaimana|caranya|tips|kenapa|bedanya|beda|lebih (?:baik|bagus)|bagusan|tua (?:gak|nggak)|telat|sebaiknya|harus(?:nya)?)\b|\b(?:suka (?:yang|nggak|gak|ga|tidak|mana)|menurut (?:kamu|kakak|kak|mu)|menurutmu|pendapat\w*|setuju (?:nggak|gak|ga)|pilih mana|mending|rekomendasi|saran\w*|kan\?|apa kabar|ngerti|paham|tau (?:nggak|gak|ga|cara))\b"
        ),
        either=re.compile(r"\batau\b"),
        which=re.compile(r"\b(?:mana|di ?mana|kapan|berapa\w*|siapa|apa (?:namanya|merk\w*|kamera\w*)|pakai apa|pake apa|umur)\b"),
        asks=re.compile(r"\W{0,9}(?:(?:kak|kakak|halo|hai|min|bang|mas|mbak),? )*(?:punya|tinggal|kapan|berapa|di ?mana|masih|bisa|ada|jual|apakah|pernah)\b|.{0,60}\b(?:berapa|kapan|di ?mana|gak|nggak|ngga|kah|kan|diumumin)\W*$|.{0,60}\b(?:kapan|berapa|gimana)\b"),
        yes=re.compile(
            r"(?:(?:aku|saya|gue)(?=\W{0,3}$|[!,.])|hadir|iya+h?|ya+h?(?=\W{0,3}$|[,.! ])|yup|yap|yoi|betul|benar|bener|tentu(?: saja| dong| aja)?|pasti(?: dong)?|ada(?: kok| dong)?(?=\W{0,3}$|[,.!]| kak| kok| dong)|masih(?: kok| dong| ada)?|punya(?: kok| dong)?|bisa(?: kok| dong| banget)?|pernah(?: dong)?|sudah|udah|jelas|selalu|siap|boleh)(?!\w)"
        ),
        no=re.compile(r"(?:tidak|nggak|gak|ga|ngga|enggak|engga|belum(?: ada)?|bukan|nggak ada|gak ada|tidak ada|nggak pernah|sayangnya (?:tidak|nggak|belum|gak)|udah (?:nggak|gak|habis))(?!\w)"),
        no_answer=re.compile(
            r"(?:(?:nggak|gak|ga|tidak|ngga|enggak) (?:apa-apa|masalah|papa|tahu|tau|usah|perlu|ada salahnya|yakin|bisa (?:bilang|kasih|jawab|dipungkiri|janji))|belum (?:tahu|tau|diputus\w+|pasti|bisa (?:bilang|jawab|dipastikan))|sudah pasti kamu|bisa (?:jadi|dicoba|kamu|banget kamu|pakai|pake|kok pakai|diganti)|selalu (?:senang|semangat)|ya (?:ampun|allah|tuhan|begitulah|gitu|kan)|sama-sama|siap(?:,| )?(?:terima|makasih))"
        ),
        telling=re.compile(r"\w\w+\W+\w+"),
        not_telling=re.compile(
            r"\b(?:kamu|kak|kakak|anda|kalian|mu|coba|cobain|pakailah|taruh|jangan|mulai|pastikan|biarkan|tambahin|kurangi|menurut|mungkin|semoga|makasih|terima|biasanya|kadang|tergantung|belum|rahasia|suka|cinta|sayang|banget|apa|siapa|soalnya|percaya|berani|takut|kan|deh|yuk|ayo)\b|mu\b|\x00"
        ),
        things=re.compile(r"(?:itu|ini|semua|semuanya|harganya|namanya|lokasinya|tempatnya|bahannya|warnanya|filmnya|videonya|lagunya|toko(?:nya)?|kelas(?:nya)?|acara(?:nya)?|bukanya) (?!(?:sangat |banget |emang |memang |cukup |paling |lebih )*(?:mudah|gampang|susah|sulit|mungkin|normal|bagus|indah|keren|baik|benar|bener|penting|soal|rahasia|masalah|aneh|lucu|kunci|senang|wajar|enak|seru|menarik|pertanyaan|bisa|tergantung|juga|kok|ya))\w+"),
        others=re.compile(
            r"\b(?:istri|suami|anak|ibu|mama|ayah|papa|bapak|ortu|orang ?tua|keluarga|tim|studio|penerbit|editor|bos|dosen|guru|pacar|teman\w*|tetangga|kakak|adik|nenek|kakek|dokter|murid|klien)(?:nya|mu| kamu| kakak| kak| anda)?\b[^.!?\n]{0,30}\b(?:bilang|kata|reaksi|komentar|pendapat|setuju|suka|komplain|protes|gimana|nggak|gak)\b|\b(?:kata|reaksi|pendapat|komentar) (?:istri|suami|anak|ibu|mama|ayah|papa|ortu|orang ?tua|keluarga|tim|penerbit|editor|bos|dosen|guru|teman)\w*"
        ),
        they=re.compile(r"(?:dia|beliau|mereka|semua|semuanya|katanya|istri|suami|ibu|mama|ayah|papa|bapak|nenek|kakek|anak-?anak|malah|nggak ada yang|tidak ada yang)\b"),
        empty=re.compile(
            r"\b(?:tidak tahu|nggak tau|gak tau|kurang tahu|mungkin|tergantung|rahasia|siapa tahu|terima ?kasih|makasih\w*|maaf|hehe\w*|haha\w*|wkwk\w*|semangat|pertanyaan bagus|selamat|sukses|semoga|nggak ada|semua|bagus|keren|mantap|cantik|indah|lucu|enak|sempurna|hai|halo|sama-sama|amin|aamiin|coba|bisa|kamu|kakak|itu|ini|adalah|belum|menarik|banget)\b"
        ),
    ),
)  # fmt: skip
