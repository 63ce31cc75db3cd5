using CreditHub.Decisions;

namespace CreditHub.Lists;

/// <summary>What the Lists capability refuses.</summary>
public static class ListErrors
{
    /// <summary>No such entry, or not one that the caller may know of.</summary>
    public static HubError EntryUnknown { get; } = new("list.entry-unknown", 404, "没有该名单条目", "There is no such list entry");

    /// <summary>The entry's list type is another unit's.</summary>
    public static HubError EntryForeign { get; } = new("list.entry-foreign", 403, "该条目不属于本单位", "The entry is another unit's");

    /// <summary>The list type does not exist, or no entry may be proposed to it on that day (L2, G1).</summary>
    public static HubError TypeUnknown { get; } = new("list.type-unknown", 422, "没有该名单类型或其未生效", "There is no such list type in force");

    /// <summary>The legal basis is not one of the list type's, or not in force (G1).</summary>
    public static HubError BasisInvalid { get; } =
        new("list.basis-invalid", 422, "法定依据不属于该名单类型或未生效", "The legal basis is not the list type's, or not in force");

    /// <summary>The category of conduct is none of the policy's (A9.1).</summary>
    public static HubError CategoryUnknown { get; } =
        new("list.category-unknown", 422, "失信行为类别不在目录中", "The category of conduct is none of the policy's");

    /// <summary>A step names no document (X9, G3).</summary>
    public static HubError DocumentMissing { get; } = new("list.document-missing", 422, "缺少文书号", "A document number is missing");

    /// <summary>The conduct or another text that the step must hold is empty.</summary>
    public static HubError TextMissing { get; } = new("list.text-missing", 422, "缺少必填内容", "A required text is missing");

    /// <summary>A date lies in the future, or before the step that it must follow.</summary>
    public static HubError DateOutOfOrder { get; } = new("list.date-out-of-order", 422, "日期顺序不符", "The dates are out of order");

    /// <summary>The providing unit is not one of the profile's.</summary>
    public static HubError ProviderUnknown { get; } = new("list.provider-unknown", 422, "没有该信息提供单位", "There is no such providing unit");

    /// <summary>There is no such record of the subject, nor of the organisation from whose entry a person's derives (G10).</summary>
    public static HubError RecordInvalid { get; } =
        new("list.record-invalid", 422, "没有该记录或该记录不属于此主体", "There is no such record of the subject");

    /// <summary>A record on which the proposal rests is disputed, annulled, withdrawn, replaced or removed (G7, G12).</summary>
    public static HubError RecordNotInForce { get; } =
        new("list.record-not-in-force", 409, "所依据的记录已失效或处于异议中", "A record on which the proposal rests is not in force");

    /// <summary>The term of a record on which the entry rests is over, or it is older than a ground may be (G13).</summary>
    public static HubError RecordTermOver { get; } =
        new("list.record-term-over", 409, "所依据的记录已超过使用期限", "The term of a record on which the entry rests is over");

    /// <summary>
    /// A record on which the proposal rests never carries it: reference data, a declaration, a complaint, a kind without sanctions, or for a black
    /// list a summary or warning-only penalty (G21, R12).
    /// </summary>
    public static HubError RecordNeverBasis { get; } =
        new("list.record-never-basis", 422, "所依据的记录不得作为列入依据", "A record on which the proposal rests may never carry it");

    /// <summary>The conduct of a record on which a black proposal rests was put right within its deadline (T14).</summary>
    public static HubError RecordRectified { get; } =
        new("list.record-rectified", 409, "所依据的失信行为已在规定期限内纠正", "The conduct on which the proposal rests was put right in time");

    /// <summary>No record on which the entry rests has lost its force, or its determining unit has said already that it stands without.</summary>
    public static HubError BasisNotLost { get; } =
        new("list.basis-not-lost", 409, "该名单的依据记录未失效", "No record on which the entry rests has lost its force");

    /// <summary>No record is left on which the entry could stand.</summary>
    public static HubError BasisGone { get; } =
        new("list.basis-gone", 409, "该名单已无有效的依据记录", "No record is left on which the entry could stand");

    /// <summary>The list type does not list that kind of subject.</summary>
    public static HubError SubjectKindNotAllowed { get; } =
        new("list.subject-kind-not-allowed", 422, "该名单类型不适用于此类主体", "The list type does not list that kind of subject");

    /// <summary>The subject is not named by exactly one valid code (G10).</summary>
    public static HubError SubjectInvalid { get; } = new("list.subject-invalid", 422, "主体代码无效", "The subject's code is not valid");

    /// <summary>The proposing unit does not determine that list type (L4, J2).</summary>
    public static HubError ProposerNotDetermining { get; } =
        new("list.proposer-not-determining", 403, "提议单位不是认定单位", "The proposing unit does not determine this list");

    /// <summary>The idempotency key was used for another proposal.</summary>
    public static HubError KeyReused { get; } =
        new("list.key-reused", 409, "幂等键已用于其他提议", "The idempotency key was used for another proposal");

    /// <summary>A responsible person's entry lacks role or finding (G11), or names a person as root or an organisation as the person.</summary>
    public static HubError DerivationInvalid { get; } =
        new("list.derivation-invalid", 422, "关联责任人员的认定不完整", "The responsible person's finding is not complete");

    /// <summary>The entry from which this one derives is not listed (G12).</summary>
    public static HubError RootNotListed { get; } = new("list.root-not-listed", 409, "所依据的单位条目未列入", "The root entry is not listed");

    /// <summary>A derived entry would end after its root (G12).</summary>
    public static HubError OutlivesRoot { get; } = new("list.outlives-root", 422, "期限超过所依据的条目", "The term outlives the root entry's");

    /// <summary>Another notice is on record already.</summary>
    public static HubError NoticeAlreadyServed { get; } =
        new("list.notice-already-served", 409, "已有不同的告知或公示记录", "A different notice is on record already");

    /// <summary>No notice is on record (G4, G5).</summary>
    public static HubError NoticeMissing { get; } = new("list.notice-missing", 409, "尚未告知或公示", "No notice is on record");

    /// <summary>A red list has no statement; who disagrees objects (G5).</summary>
    public static HubError StatementNotForRed { get; } =
        new("list.statement-not-for-red", 409, "红名单公示期间请提出异议", "Disagreement with a red listing is raised as an objection");

    /// <summary>Another statement is on record already.</summary>
    public static HubError StatementAlreadyRecorded { get; } =
        new("list.statement-already-recorded", 409, "已有不同的陈述申辩记录", "A different statement is on record already");

    /// <summary>The statement period of a black listing is not over and no statement is on record (G4, G6).</summary>
    public static HubError StatementPeriodOpen { get; } =
        new("list.statement-period-open", 409, "陈述申辩期未满", "The statement period is not over");

    /// <summary>The publicity of a red listing is not over (G5).</summary>
    public static HubError PublicityOpen { get; } = new("list.publicity-open", 409, "公示期未满", "The publicity is not over");

    /// <summary>A system tried to determine (G3).</summary>
    public static HubError DeciderNotAPerson { get; } =
        new("list.decider-not-a-person", 403, "认定须由工作人员作出", "Only a person decides");

    /// <summary>A unit that does not determine this list tried to, such as the office (L4, J2).</summary>
    public static HubError DeciderNotDetermining { get; } =
        new("list.decider-not-determining", 403, "不是该名单的认定单位", "The unit does not determine this list");

    /// <summary>The decider verified an objection to this entry (G26).</summary>
    public static HubError DeciderVerified { get; } =
        new("list.decider-verified-objection", 403, "异议核实人不得作出认定", "Who verified an objection to the entry does not decide it");

    /// <summary>An objection is open (G5, G7).</summary>
    public static HubError ObjectionOpen { get; } = new("list.objection-open", 409, "异议核实尚未结束", "An objection is open");

    /// <summary>The subject is on the other colour's list in this domain and no decision resolves it (L12).</summary>
    public static HubError ConflictOpen { get; } =
        new("list.conflict-open", 409, "同一领域红黑名单冲突未裁定", "The subject is on the other list of this domain");

    /// <summary>The end of the term is missing or over (G13).</summary>
    public static HubError TermMissing { get; } = new("list.term-missing", 422, "缺少期限或期限已过", "The term has no end or is over");

    /// <summary>The term is longer than the list type allows (G13).</summary>
    public static HubError TermTooLong { get; } = new("list.term-too-long", 422, "期限超过最长期限", "The term is too long");

    /// <summary>A different decision is on record.</summary>
    public static HubError AlreadyDecided { get; } = new("list.already-decided", 409, "已作出决定", "It is decided already");

    /// <summary>The entry is not listed.</summary>
    public static HubError NotListed { get; } = new("list.not-listed", 409, "该条目未列入名单", "The entry is not listed");

    /// <summary>The entry ended otherwise.</summary>
    public static HubError AlreadyEnded { get; } = new("list.already-ended", 409, "该条目已退出", "The entry has ended already");
}
