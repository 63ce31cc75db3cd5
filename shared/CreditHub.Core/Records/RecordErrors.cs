using CreditHub.Decisions;
using CreditHub.Records.Rows;

namespace CreditHub.Records;

/// <summary>Why a row of an upload, or a request about records, is refused (formats.md B.4.1).</summary>
public static class RecordErrors
{
    /// <summary>A required cell is empty.</summary>
    public static HubError Required { get; } = Row("required", "必填项为空", "A required value is missing");

    /// <summary>A text is longer than its column allows.</summary>
    public static HubError TooLong { get; } = Row("too-long", "超过最大长度", "The value is longer than allowed");

    /// <summary>The kind of subject is not in the code list.</summary>
    public static HubError SubjectKindUnknown { get; } =
        Row("subject-kind-unknown", "行政相对人类别不在代码表内", "The kind of subject is not in the code list");

    /// <summary>The kind of record is not kept of that kind of subject.</summary>
    public static HubError SubjectKindNotAllowed { get; } = Row(
        "subject-kind-not-allowed", "该类数据不适用于此类主体", "Records of this kind are not kept of that kind of subject");

    /// <summary>The providing unit is not one that may provide the kind of record.</summary>
    public static HubError ProviderNotAllowed { get; } =
        Row("provider-not-allowed", "该单位不是此类数据的提供单位", "The unit does not provide records of this kind");

    /// <summary>A unified social credit code has not the form of one.</summary>
    public static HubError CodeFormat { get; } = Row("code-format", "统一社会信用代码格式错误", "The credit code has a wrong form");

    /// <summary>The organisation code inside a unified social credit code fails its check.</summary>
    public static HubError CodeOrganisationCheck { get; } =
        Row("code-organisation-check", "统一社会信用代码中的组织机构代码校验错误", "The organisation code inside the credit code fails its check");

    /// <summary>The check character of a unified social credit code is wrong.</summary>
    public static HubError CodeCheckDigit { get; } =
        Row("code-check-digit", "统一社会信用代码校验位错误", "The credit code's check character is wrong");

    /// <summary>The organisation code differs from the one inside the unified social credit code.</summary>
    public static HubError OrganisationCodeDiffers { get; } = Row(
        "organisation-code-differs", "组织机构代码与统一社会信用代码不一致", "The organisation code differs from the one inside the credit code");

    /// <summary>A warning: no administrative division has or had the region of a credit code or citizen number. The row is accepted.</summary>
    public static HubError RegionUnknown { get; } =
        Row("region-unknown", "代码中的行政区划不存在，请核对（已入库）", "No administrative division has or had the code's region: please check (the row was stored)");

    /// <summary>A warning: the region of a credit code, or a column, is that of an administrative division which on the record's day was no more. The row is accepted.</summary>
    public static HubError RegionHistorical { get; } = Row(
        "region-historical", "代码中的行政区划已撤销或变更，请核对（已入库）", "The code's region is an administrative division of the past: please check (the row was stored)");

    /// <summary>A warning: the administrative division that a column names came only after the record's day. The row is accepted.</summary>
    public static HubError RegionNotYet { get; } = Row(
        "region-not-yet", "该行政区划代码在决定日期时尚未启用，请核对（已入库）", "The administrative division came only after the record's day: please check (the row was stored)");

    /// <summary>A warning: a row about an organisation fills in the identity document of a person as its subject; the number was not kept. The row is accepted.</summary>
    public static HubError SubjectDocumentIgnored { get; } = Row(
        "subject-document-ignored", "主体不是自然人，证件号码未入库（该行已入库）", "The subject is no natural person: the document's number was not kept (the row was stored)");

    /// <summary>A citizen number has not the form of one.</summary>
    public static HubError CitizenFormat { get; } = Row("citizen-format", "公民身份号码格式错误", "The citizen number has a wrong form");

    /// <summary>A citizen number of the first generation.</summary>
    public static HubError CitizenFirstGeneration { get; } =
        Row("citizen-first-generation", "不接受15位公民身份号码", "A 15-digit citizen number is not accepted");

    /// <summary>A citizen number holds an impossible date of birth.</summary>
    public static HubError CitizenBirthDate { get; } =
        Row("citizen-birth-date", "公民身份号码中的出生日期无效", "The citizen number's date of birth is impossible");

    /// <summary>The check character of a citizen number is wrong.</summary>
    public static HubError CitizenCheckDigit { get; } =
        Row("citizen-check-digit", "公民身份号码校验位错误", "The citizen number's check character is wrong");

    /// <summary>The type of an identity document is not in the code list.</summary>
    public static HubError DocumentTypeUnknown { get; } =
        Row(
            "document-type-unknown",
            "证件类型不在代码表内（01身份证、02护照、03港澳居民来往内地通行证、04台湾居民来往大陆通行证、05外国人永久居留身份证）",
            "The type of identity document is not in the code list: 01 identity card, 02 passport, 03 and 04 mainland travel permits of residents of Hong Kong and Macao, and of Taiwan, 05 permanent residence card");

    /// <summary>Of type and number of an identity document one is missing.</summary>
    public static HubError DocumentPairIncomplete { get; } =
        Row("document-pair-incomplete", "证件类型与证件号码应同时填写", "Type and number of an identity document go together");

    /// <summary>A value is not in its field's code list.</summary>
    public static HubError CategoryUnknown { get; } =
        Row("category-unknown", "所填值不在代码表内", "The value is not in the code list");

    /// <summary>A date is in none of the forms that <see cref="DateText"/> reads, or does not exist.</summary>
    public static HubError DateFormat { get; } = Row(
        "date-format", "日期格式错误", "The date is none of the calendar, or not as in 2026-03-01, 2026/3/1, 20260301 or 2026年3月1日");

    /// <summary>A date lies in the future that may not.</summary>
    public static HubError DateFuture { get; } = Row("date-future", "日期晚于接收日期", "The date lies in the future");

    /// <summary>A date lies before the decision.</summary>
    public static HubError DateBeforeDecision { get; } =
        Row("date-before-decision", "日期早于决定日期", "The date lies before the decision");

    /// <summary>An end lies before its beginning.</summary>
    public static HubError DatesOutOfOrder { get; } = Row("dates-out-of-order", "日期先后顺序错误", "The dates are out of order");

    /// <summary>An amount is not a plain number ≥ 0 with at most 12 digits before and 6 after the point.</summary>
    public static HubError AmountFormat { get; } =
        Row("amount-format", "金额格式错误", "The amount is not a plain number with at most 12 digits before and 6 after the point");

    /// <summary>A count is not a whole number of at most nine digits.</summary>
    public static HubError CountFormat { get; } =
        Row("count-format", "数量应为不超过9位的整数", "The count is not a whole number of at most nine digits");

    /// <summary>A count is implausibly large.</summary>
    public static HubError CountTooLarge { get; } = Row("count-too-large", "数量超出合理范围", "The count is implausibly large");

    /// <summary>An amount is so large that it was probably given in 元, not 万元. With the column's unit written behind it, it is taken (<see cref="AmountText"/>).</summary>
    public static HubError AmountUnit { get; } = Row(
        "amount-unit", "金额过大，请核对单位；确认无误的，请在数字后写明本列的单位（如 1500000万元）",
        "The amount is implausibly large: look at the unit. If it is right, write the column's unit behind the number, as in 1500000万元");

    /// <summary>Another field's value calls for this one, which is missing.</summary>
    public static HubError RequiredByCategory { get; } =
        Row("required-by-category", "所填类别要求填写此项", "The category requires this value");

    /// <summary>A cell bears the sign of a state secret (机密★): its row is not kept for its sender, either.</summary>
    public static HubError SecretMark { get; } = Row(
        "secret-mark", "含有国家秘密标志，本系统不接收", "A cell bears the sign of a state secret, which the hub does not take");

    /// <summary>A regional rule says that such a record is not collected (G21); the row is not given back to be corrected, either.</summary>
    public static HubError NotCollected { get; } = Row("not-collected", "依地方规定不予归集", "A regional rule says that such records are not collected");

    /// <summary>The deciding organ's code is not of a registered unit.</summary>
    public static HubError OrganUnknown { get; } =
        Row("organ-unknown", "决定机关未在本平台登记", "The deciding organ is not a registered unit");

    /// <summary>The source unit is neither the uploading unit nor one that delegated uploading to it.</summary>
    public static HubError SourceNotUploader { get; } = Row(
        "source-not-uploader", "数据来源单位与上传单位不一致且无委托", "The source unit is neither the uploader nor one that delegated to it");

    /// <summary>A remark holds a citizen number or mobile phone number.</summary>
    public static HubError PersonalText { get; } =
        Row("personal-text", "备注含个人信息", "The remark holds a citizen number or a mobile phone number");

    /// <summary>
    /// To be looked at: the row gives a later end of publication than the hub's own rules, or one where the hub does not publish at all. The hub's counts
    /// (国办发〔2025〕22号, G13).
    /// </summary>
    public static HubError PublishUntilCut { get; } = Row(
        "publish-until-cut", "公示截止期晚于本平台依规定的公示期限，以平台期限为准",
        "The end of publication is later than the rules let it be; publication ends with the hub's own term");

    /// <summary>Said of a rejected row of a migration: it is kept in quarantine until a person of its unit says its right code (formats.md B.1).</summary>
    public static HubError Quarantined { get; } = Row(
        "quarantined", "该行已转入隔离区，待核实正确代码", "The row is kept in quarantine until its right code is known");

    /// <summary>The row has more or fewer cells than the header.</summary>
    public static HubError CellCount { get; } = Row("cell-count", "列数与表头不一致", "The row has more or fewer cells than the header");

    /// <summary>The row breaks the form of the file: a quotation mark in the wrong place, or a JSON value that is no text or number.</summary>
    public static HubError Malformed { get; } = Row("malformed", "行格式错误", "The row is malformed");

    /// <summary>No such record, or none that the caller may see.</summary>
    public static HubError Unknown { get; } = new("record.unknown", 404, "记录不存在", "There is no such record");

    /// <summary>A kind of record that is asked for is not there, or not shared with the caller's unit.</summary>
    public static HubError KindNotShared { get; } =
        new("record.kind-not-shared", 403, "该类信息不存在或不向本单位共享", "The kind of record is not there or not shared with your unit");

    /// <summary>A machine annuls, withdraws or changes a record, which is a person's to decide.</summary>
    public static HubError CorrectorNotAPerson { get; } =
        new("record.corrector-not-a-person", 403, "撤销、撤回、变更须由有权人员作出", "Only a person annuls, withdraws or changes a record");

    /// <summary>A correction names no document.</summary>
    public static HubError DocumentMissing { get; } =
        new("record.document-missing", 422, "未注明撤销、撤回或变更的文书", "The correction names no document");

    /// <summary>A correction gives no reason, one of more than 500 characters, or one that holds a personal value.</summary>
    public static HubError ReasonInvalid { get; } = new(
        "record.reason-invalid", 422, "理由为空、超过500字或含个人信息", "The reason is missing, longer than 500 characters, or holds a personal value");

    /// <summary>The idempotency key was used for another correction of the record.</summary>
    public static HubError KeyReused { get; } =
        new("record.key-reused", 409, "幂等键已用于该记录的另一次更正", "The idempotency key was used for another correction of the record");

    /// <summary>The record is annulled, withdrawn, replaced, removed or repaired already; a row about it is not taken, either.</summary>
    public static HubError Reversed { get; } =
        new("record.reversed", 409, "记录已被撤销、撤回、替换、移除或修复", "The record is annulled, withdrawn, replaced, removed or repaired already");

    /// <summary>A row has the business key of a stored record but says something else: it is not taken. The provider changes the record.</summary>
    public static HubError DiffersFromStored { get; } = new(
        "record.differs-from-stored", 409, "与已入库的同一记录内容不同，未予更改", "The row differs from the stored record, which was left as it is");

    /// <summary>The record was corrected while this change was worked out; read it and send the change again.</summary>
    public static HubError ChangedMeanwhile { get; } =
        new("record.changed-meanwhile", 409, "记录在此期间已被更正，请重新读取", "The record was corrected meanwhile; read it again");

    /// <summary>A change leaves everything as it is.</summary>
    public static HubError NothingChanged { get; } = new("record.nothing-changed", 422, "变更未改变任何内容", "The change changes nothing");

    /// <summary>A change would end the record; that is an annulment or a withdrawal.</summary>
    public static HubError ChangeEnds { get; } = new(
        "record.change-ends", 422, "撤销或移除记录应使用撤销或撤回", "A change may not end a record; annul or withdraw it");

    /// <summary>A change says that a disputed record stands; that is said by upholding it.</summary>
    public static HubError ChangeSettles { get; } = new(
        "record.change-settles", 422, "恢复异议记录应使用维持（upheld），不得以变更代替", "A change does not end a dispute; uphold the record");

    /// <summary>Nothing of the record is its provider's to settle: it is not disputed, or only by objections that are still verified.</summary>
    public static HubError NotDisputed { get; } = new(
        "record.not-disputed", 409, "记录没有可由提供单位了结的异议", "The record has no dispute that its provider may settle");

    /// <summary>A change names a column that the kind does not have.</summary>
    public static HubError ColumnUnknown { get; } =
        new("record.column-unknown", 422, "该类数据没有此列", "The kind of record has no such column");

    /// <summary>The changed row breaks the kind's rules; the detail names the columns and codes.</summary>
    public static HubError ChangeInvalid { get; } =
        new("record.change-invalid", 422, "变更后的内容不符合该类数据的规则", "The changed row breaks the rules of its kind");

    /// <summary>There is another record already under the changed document number, organ or subject.</summary>
    public static HubError SuccessorExists { get; } =
        new("record.successor-exists", 409, "变更后的文号、机关或主体已有记录", "There is a record already under the changed number, organ or subject");

    /// <summary>Records of the kind are held against nobody, or the law has another way out of them, or none (信用修复管理办法 2025).</summary>
    public static HubError NotRepairable { get; } =
        new("record.not-repairable", 409, "该记录不适用信用修复", "Credit repair does not apply to the record");

    /// <summary>The shortest term of publication of the record's tier is not over; the detail is the first day on which it may be repaired.</summary>
    public static HubError RepairTooEarly { get; } =
        new("record.repair-too-early", 409, "未满最短公示期，暂不能修复", "The shortest term of publication is not over");

    /// <summary>The day of the repair decision is missing, in the future, or before the record's own decision.</summary>
    public static HubError RepairDayInvalid { get; } = new(
        "record.repair-day-invalid", 422, "修复决定日期缺失或无效", "The day of the repair decision is missing or not possible");

    /// <summary>A warning: the row's legal basis names no instrument, neither by a title in 《》 nor by a document number. The row is accepted.</summary>
    public static HubError LegalBasisUnnamed { get; } = Row(
        "legal-basis-unnamed", "依据未写明任何法律文件，请核对（已入库）", "The legal basis names no instrument: please check (the row was stored)");

    /// <summary>A warning: the row does not say that its subject was told, with the decision, how to repair its credit (G24). The row is accepted.</summary>
    public static HubError RepairNoticeMissing { get; } = Row(
        "repair-notice-missing", "未填写信用修复告知书送达日期（已入库）", "The day on which the notice of repair was served is missing (the row was stored)");

    /// <summary>The record was not repaired.</summary>
    public static HubError RepairUnknown { get; } = new("record.repair-unknown", 404, "该记录没有信用修复", "The record was not repaired");

    /// <summary>Who uploaded the record does not repair it (G26).</summary>
    public static HubError RepairerUploaded { get; } = new(
        "record.repairer-uploaded", 403, "报送该记录的人员不得办理其修复", "Who uploaded the record does not repair it");

    /// <summary>The policy names no cycle in which the unit sends the kind (P6).</summary>
    public static HubError ListNotWatched { get; } =
        new("record.list-not-watched", 404, "政策未要求本单位定期更新该类数据", "The policy names no cycle in which the unit sends this kind");

    /// <summary>No such recall, or none that the caller may see.</summary>
    public static HubError RecallUnknown { get; } = new("record.recall-unknown", 404, "召回不存在", "There is no such recall");

    /// <summary>A subject is addressed by something other than a credit code or the hub's own key.</summary>
    public static HubError SubjectKey { get; } = new(
        "record.subject-key", 400, "主体应以统一社会信用代码或平台主体标识表示", "A subject is named by its credit code or the hub's own key");

    /// <summary>What may be wrong with a unified social credit code itself (重错码率, R2).</summary>
    public static IReadOnlyList<HubError> OfCodes { get; } = [CodeFormat, CodeOrganisationCheck, CodeCheckDigit];

    private static HubError Row(string reason, string title, string titleEn) => new("record." + reason, 422, title, titleEn);
}
