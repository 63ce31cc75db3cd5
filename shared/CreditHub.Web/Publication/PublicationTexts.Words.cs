using CreditHub.Pages;

namespace CreditHub.Publication;

public static partial class PublicationTexts
{
    public static Text Unclassified { get; } = new("待初审", "Not classified");

    public static Text Classified { get; } = new("待第二人审核", "Waits for the second person");

    public static Text Publishing { get; } = new("公示中", "Being published");

    public static Text PublishedState { get; } = new("已公示", "Published");

    public static Text Cleared { get; } = new("两人审定公开", "Cleared for the public");

    public static Text Withheld { get; } = new("不予公开", "Not public");

    public static Text Ended { get; } = new("已停止公示", "No longer public");

    public static Text Waits { get; } = new("待推送", "Waits");

    public static Text Declared { get; } = new("待单位确认", "Waits for the unit's word");

    public static Text Confirmed { get; } = new("已确认", "Confirmed");

    public static Text StateSecret { get; } = new("国家秘密", "State secret");

    public static Text CommercialSecret { get; } = new("商业秘密", "Commercial secret");

    public static Text Privacy { get; } = new("个人隐私", "Privacy");

    public static Text ForbiddenByLaw { get; } = new("法律、行政法规禁止公开", "Forbidden by law");

    public static Text NationalSecurity { get; } = new("危害国家安全", "National security");

    public static Text PublicSafety { get; } = new("危害公共安全", "Public safety");

    public static Text EconomicSecurity { get; } = new("危害经济安全", "Economic security");

    public static Text SocialStability { get; } = new("危害社会稳定", "Social stability");

    public static Text TermOver { get; } = new("期满", "Its term is over");

    public static Text Annulled { get; } = new("决定被撤销", "The decision was annulled");

    public static Text ChangedRecord { get; } = new("记录已变更", "The record was changed");

    public static Text WithdrawnRecord { get; } = new("记录已撤回", "The record was withdrawn");

    public static Text Repaired { get; } = new("信用修复", "Repaired");

    public static Text OfPerson { get; } = new("自然人", "About a person");

    public static Text OfChild { get; } = new("未成年人或年龄不明", "About a minor, or of unknown age");

    public static Text OfClass { get; } = new("非公开类别", "Not of a public kind");

    public static Text NeverPublic { get; } = new("依规定不公开的内容", "Says what is never public");

    public static Text NotInForce { get; } = new("记录不在有效状态", "Not in force");

    public static Text WarningOnly { get; } = new("仅警告", "Nothing but a warning");

    public static Text Minor { get; } = new("轻微", "Minor");

    public static Text Exempted { get; } = new("单条不予公开", "Exempted");

    public static Text ByDocumentClass { get; } = new("文件标注为非主动公开", "The file states that it is not public");

    public static Text DocumentClass { get; } = new("公开属性", "Class of the document");

    public static Text ClassUnstated { get; } = new("未标注", "Not stated");

    /// <summary>The class of a document, as contracts write it.</summary>
    public static Text OfDocumentClass(string word) => word switch
    {
        "public" => new Text("主动公开", "public"),
        "onRequest" => new Text("依申请公开", "on request"),
        "notPublic" => new Text("不予公开", "not public"),
        _ => new Text(word, word),
    };

    /// <summary>Where a publication stands, as contracts write it.</summary>
    public static Text OfState(string word) => word switch
    {
        "unclassified" => Unclassified,
        "classified" or "waiting" => Classified,
        "publishing" => Publishing,
        "published" => PublishedState,
        "cleared" => Cleared,
        "exempted" => Exempted,
        "withheld" or "refused" => Withheld,
        "ended" => Ended,
        _ => new Text(word, word),
    };

    /// <summary>Where a delivery stands, as contracts write it.</summary>
    public static Text OfDelivery(string word) => word switch
    {
        "waiting" => Waits,
        "refused" => RefusedThere,
        "declared" => Declared,
        "confirmed" => Confirmed,
        _ => new Text(word, word),
    };

    /// <summary>Why something is not public, as contracts write it; a person's own words stay as they are.</summary>
    public static Text OfReason(string word) => word switch
    {
        "stateSecret" => StateSecret,
        "commercialSecret" => CommercialSecret,
        "privacy" => Privacy,
        "forbiddenByLaw" => ForbiddenByLaw,
        "nationalSecurity" => NationalSecurity,
        "publicSafety" => PublicSafety,
        "economicSecurity" => EconomicSecurity,
        "socialStability" => SocialStability,
        "term" or "expired" => TermOver,
        "annulled" => Annulled,
        "changed" => ChangedRecord,
        "withdrawn" => WithdrawnRecord,
        "repaired" => Repaired,
        "person" => OfPerson,
        "child" => OfChild,
        "class" => OfClass,
        "documentClass" => ByDocumentClass,
        "never" => NeverPublic,
        "notInForce" => NotInForce,
        "warningOnly" => WarningOnly,
        "minor" => Minor,
        "exempted" => Exempted,
        _ => new Text(word, word),
    };
}
