using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>The columns of an administrative penalty, second generation of 双公示 (formats.md B.4.1).</summary>
public static class PenaltyColumns
{
    // A date with characters for year, month and day, and the midnight that a spreadsheet adds.
    private const int LongestDate = 24;

    private static readonly List<RecordColumn> Collected = [];

    /// <summary>行政相对人名称; a personal value only where the subject is a person.</summary>
    public static RecordColumn SubjectName { get; } = Must("CF_XDR_MC", "行政相对人名称", 200);

    /// <summary>行政相对人类别.</summary>
    public static RecordColumn SubjectKind { get; } = Must("CF_XDR_LB", "行政相对人类别", 100);

    /// <summary>统一社会信用代码; required but for persons.</summary>
    public static RecordColumn CreditCode { get; } = May("CF_XDR_SHXYM", "行政相对人代码_1(统一社会信用代码)", 18, ColumnForm.Code);

    /// <summary>工商注册号.</summary>
    public static RecordColumn BusinessNumber { get; } = May("CF_XDR_GSZC", "行政相对人代码_2(工商注册号)", 50);

    /// <summary>组织机构代码; characters 9–17 of the credit code.</summary>
    public static RecordColumn OrganisationCode { get; } = May("CF_XDR_ZZJG", "行政相对人代码_3(组织机构代码)", 9, ColumnForm.Code);

    /// <summary>税务登记号.</summary>
    public static RecordColumn TaxNumber { get; } = May("CF_XDR_SWDJ", "行政相对人代码_4(税务登记号)", 15);

    /// <summary>事业单位证书号.</summary>
    public static RecordColumn InstitutionNumber { get; } = May("CF_XDR_SYDW", "行政相对人代码_5(事业单位证书号)", 12);

    /// <summary>社会组织登记证号.</summary>
    public static RecordColumn SocialNumber { get; } = May("CF_XDR_SHZZ", "行政相对人代码_6(社会组织登记证号)", 50);

    /// <summary>法定代表人; required for legal persons.</summary>
    public static RecordColumn Representative { get; } = May("CF_FRDB", "法定代表人", 50, sensitive: SensitiveClass.PersonName);

    /// <summary>法定代表人证件类型; together with the number.</summary>
    public static RecordColumn RepresentativeDocumentType { get; } = May("CF_FR_ZJLX", "法定代表人证件类型", 64);

    /// <summary>法定代表人证件号码; together with the type.</summary>
    public static RecordColumn RepresentativeDocument { get; } = May("CF_FR_ZJHM", "法定代表人证件号码", 64, sensitive: SensitiveClass.OtherDocument);

    /// <summary>法定代表人身份证号 of older templates: a citizen number without a type.</summary>
    public static RecordColumn RepresentativeCitizenId { get; } = May("CF_FR_SFZH", "法定代表人身份证号", 64, sensitive: SensitiveClass.CitizenId);

    /// <summary>自然人证件类型; required for persons.</summary>
    public static RecordColumn PersonDocumentType { get; } = May("CF_XDR_ZJLX", "自然人证件类型", 64);

    /// <summary>自然人证件号码; required for persons.</summary>
    public static RecordColumn PersonDocument { get; } = May("CF_XDR_ZJHM", "自然人证件号码", 64, sensitive: SensitiveClass.OtherDocument);

    /// <summary>行政处罚决定书文号; part of the business key.</summary>
    public static RecordColumn DocumentNumber { get; } = Must("CF_WSH", "行政处罚决定书文号", 128);

    /// <summary>违法行为类型.</summary>
    public static RecordColumn Conduct { get; } = Must("CF_WFXW", "违法行为类型", 2000);

    /// <summary>违法事实.</summary>
    public static RecordColumn Facts { get; } = Must("CF_SY", "违法事实", 2000);

    /// <summary>处罚依据.</summary>
    public static RecordColumn Basis { get; } = Must("CF_YJ", "处罚依据", 2048);

    /// <summary>处罚类别, one or more of 行政处罚法 article 9, separated by 、.</summary>
    public static RecordColumn Category { get; } = Must("CF_CFLB", "处罚类别", 255);

    /// <summary>处罚内容.</summary>
    public static RecordColumn Content { get; } = Must("CF_NR", "处罚内容", 4000);

    /// <summary>罚款金额 in 万元; required for 罚款.</summary>
    public static RecordColumn Fine { get; } = May("CF_NR_FK", "罚款金额(万元)", 19, ColumnForm.Amount);

    /// <summary>没收违法所得、没收非法财物的金额 in 万元; required for 没收.</summary>
    public static RecordColumn Confiscated { get; } = May("CF_NR_WFFF", "没收违法所得、没收非法财物的金额(万元)", 19, ColumnForm.Amount);

    /// <summary>暂扣或吊销证照名称及编号; required for 暂扣 and 吊销.</summary>
    public static RecordColumn Certificate { get; } = May("CF_NR_ZKDX", "暂扣或吊销证照名称及编号", 200);

    /// <summary>处罚决定日期, not after the day of receipt.</summary>
    public static RecordColumn DecidedOn { get; } = Must("CF_JDRQ", "处罚决定日期", LongestDate, ColumnForm.Date);

    /// <summary>处罚有效期, not before the decision; may be 长期.</summary>
    public static RecordColumn ValidUntil { get; } = May("CF_YXQ", "处罚有效期", LongestDate, ColumnForm.Date);

    /// <summary>公示截止期, not before the decision; may be 长期.</summary>
    public static RecordColumn PublishUntil { get; } = May("CF_GSJZQ", "公示截止期", LongestDate, ColumnForm.Date);

    /// <summary>处罚机关.</summary>
    public static RecordColumn Organ { get; } = Must("CF_CFJG", "处罚机关", 200);

    /// <summary>处罚机关统一社会信用代码, of a registered unit; part of the business key.</summary>
    public static RecordColumn OrganCode { get; } = Must("CF_CFJGDM", "处罚机关统一社会信用代码", 18, ColumnForm.Code);

    /// <summary>数据来源单位.</summary>
    public static RecordColumn Source { get; } = Must("CF_SJLY", "数据来源单位", 200);

    /// <summary>数据来源单位统一社会信用代码: the uploader's, or of a unit that delegated to it.</summary>
    public static RecordColumn SourceCode { get; } = Must("CF_SJLYDM", "数据来源单位统一社会信用代码", 18, ColumnForm.Code);

    /// <summary>备注; no personal values.</summary>
    public static RecordColumn Remark { get; } = May("BZ", "备注", 512);

    /// <summary>All of them, by index.</summary>
    public static IReadOnlyList<RecordColumn> All { get; } = Collected;

    private static RecordColumn Must(string code, string label, int maxLength, ColumnForm form = ColumnForm.Text) =>
        Collect(code, label, maxLength, true, form, null);

    private static RecordColumn May(
        string code, string label, int maxLength, ColumnForm form = ColumnForm.Text, SensitiveClass? sensitive = null) =>
        Collect(code, label, maxLength, false, form, sensitive);

    private static RecordColumn Collect(string code, string label, int maxLength, bool required, ColumnForm form, SensitiveClass? sensitive)
    {
        var column = new RecordColumn(Collected.Count, code, label, maxLength, required, form, sensitive);
        Collected.Add(column);
        return column;
    }
}
