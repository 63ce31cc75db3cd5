using System.Text.RegularExpressions;

namespace CreditHub.Subjects;

/// <summary>
/// Personal values in free text that are told by their form, or by the word before them (P9; formats.md B.2.3): 15-digit citizen numbers, passports
/// and permits, telephones, e-mail, accounts, home addresses. What may as well be an amount, a code or the number of a document is left alone.
/// </summary>
internal static partial class PersonalPatterns
{
    private const int ShortestCard = 16;

    // Words after which a number is something else: 国药准字H20123456 is a medicine, 350100100012345 the number of a register.
    private const string NotOfNumbers =
        @"(?<!(?:注册号|登记号|登记证号|登记证|识别号|许可证号|许可证|编号|单号|文号|批号|批次|型号|货号|款号|流水号|代码|信用码)[\s:：为是]{0,3})";

    /// <summary>The places.</summary>
    /// <param name="plain">The text, half-width.</param>
    public static IEnumerable<PersonalMark> In(string plain)
    {
        var hasDigits = plain.AsSpan().ContainsAnyInRange('0', '9');
        return
        [
            .. plain.Contains('@', StringComparison.Ordinal) ? Email().Matches(plain).Select(PersonalMark.Of) : [],
            .. hasDigits ? Numbers(plain) : [],
            .. plain.AsSpan().ContainsAny('住', '址', '地') ? Addresses(plain) : [],
            .. plain.AsSpan().ContainsAny('微', 'Q', 'q') ? Messenger().Matches(plain).Select(Value) : [],
        ];
    }

    private static IEnumerable<PersonalMark> Numbers(string plain) =>
    [
        .. OldCitizenNumber().Matches(plain).Select(PersonalMark.Of),
        .. TravelDocument().Matches(plain).Select(PersonalMark.Of),
        .. NamedDocument().Matches(plain).Select(Value),
        .. Landline().Matches(plain).Select(PersonalMark.Of),
        .. NamedTelephone().Matches(plain).Select(Value),
        .. Card().Matches(plain).Where(IsCard).Select(PersonalMark.Of),
        .. NamedAccount().Matches(plain).Select(Value),
    ];

    private static IEnumerable<PersonalMark> Addresses(string plain) =>
        [.. NamedAddress().Matches(plain).Select(Value), .. Dwelling().Matches(plain).Select(Value)];

    private static PersonalMark Value(Match found) => PersonalMark.Of(found.Groups["value"]);

    // 62 is China UnionPay's; the check digit (ISO/IEC 7812) tells its cards from other long numbers.
    private static bool IsCard(Match found)
    {
        var (sum, count) = (0, 0);
        for (var at = found.Length - 1; at >= 0; at--)
        {
            if (char.IsAsciiDigit(found.ValueSpan[at]))
            {
                var digit = found.ValueSpan[at] - '0';
                sum += count++ % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
            }
        }

        return count >= ShortestCard && sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+\-])[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\dA-Za-z])" + NotOfNumbers + @"[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z]|\.\d)")]
    private static partial Regex OldCitizenNumber();

    // Passports (E, G, D, S, P with eight digits, or E and a letter with seven), permits of residents of Hong Kong and Macau (H, M), and to there (C, W).
    [GeneratedRegex(@"(?<![A-Za-z0-9字准\-])" + NotOfNumbers + @"(?:[EGDSPCWegdspcw]\d{8}|[Ee][A-HJ-NP-Za-hj-np-z]\d{7}|[HMhm]\d{8}(?:\d{2})?)(?![A-Za-z0-9\-])")]
    private static partial Regex TravelDocument();

    [GeneratedRegex(@"(?:护照|通行证|台胞证|回乡证|居留证|居留身份证|居住证|身份证|军官证|士兵证|证件)(?:号码|编号|号)?[\s:：为是]{0,3}(?<value>(?=[A-Za-z]{0,4}[0-9])[A-Za-z0-9]{6,18}(?:\([A-Za-z0-9]{1,2}\))?)(?![A-Za-z0-9])")]
    private static partial Regex NamedDocument();

    [GeneratedRegex(@"(?<![\d.\-–—A-Za-z])" + NotOfNumbers + @"(?:\(0\d{2,3}\)|0\d{2,3})(?:\s?[\-–—]\s?|\s)?[2-9]\d{2,3}[ \-]?\d{4}(?:\s?[\-–—转]\s?\d{1,5})?(?!\d|\.\d)")]
    private static partial Regex Landline();

    [GeneratedRegex(@"(?:电话|座机|固话|固定电话|手机|联系方式)(?:号码|号)?[\s:：为是]{0,3}(?<value>[1-9]\d{6,7}(?:\s?[\-–—转]\s?\d{1,5})?)(?!\d|\.\d|\s?(?:元|万|次|个|部|台))")]
    private static partial Regex NamedTelephone();

    [GeneratedRegex(@"(?<![\dA-Za-z.\-])62(?:[ \-]?\d){14,17}(?![\dA-Za-z]|\.\d|\s?[元万])")]
    private static partial Regex Card();

    [GeneratedRegex(@"(?:账号|帐号|账户|帐户|卡号|银行卡|存折|支付宝)[^\dA-Za-z，。；,;]{0,8}(?<value>(?>\d(?:[ \-]?\d){8,29}))(?![\dA-Za-z]|\.\d|\s?[元万])")]
    private static partial Regex NamedAccount();

    [GeneratedRegex(@"(?:家庭住址|家庭地址|现住址|户籍地址|户籍所在地|户籍地|常住地|居住地址|居住地|住址|通讯地址|通信地址):\s*(?<value>[^，。；,;()（）\r\n]{2,60})")]
    private static partial Regex NamedAddress();

    // 住福州市鼓楼区五一路12号3室; 住宅, 住房, 住建局 and the like are no one's address.
    [GeneratedRegex(@"(?:家庭住址|家庭地址|现住址|户籍地址|户籍所在地|户籍地|居住地|住址|家住|现住|暂住|居住于|居住在|住在|住于|(?<=^|[，。；,;、\s()（）])住)(?![宅房所建院户宿改人区])(?<value>[^，。；,;:：〔\r\n]{2,40}?(?:[省市县区镇乡村路街巷]|小区)[^，。；,;〔\r\n]{0,40}(?:号|室|单元|幢|栋|弄|座|组))")]
    private static partial Regex Dwelling();

    [GeneratedRegex(@"(?:微信号|微信|QQ号|QQ)(?:号码)?(?:[:：]\s?|(?<=号|号码)\s?)(?<value>[A-Za-z0-9_\-]{5,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Messenger();
}
