using CreditHub.Catalogue;
using CreditHub.Declarations;
using CreditHub.Invitations;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Objections;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Readers;
using CreditHub.Records;
using CreditHub.Repairs;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Supervision;
using CreditHub.Units;

namespace CreditHub.Http;

/// <summary>The words that a text of a contract may be, where they are a closed set. Contracts say words, since they know no rules.</summary>
internal static class ContractWords
{
    private static readonly string[] Listed = [.. Words<SubjectKind>().Where(word => word != HubJson.Word(SubjectKind.GovernmentBody))];

    private static readonly Dictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal)
    {
        [Member<ListEntryView>("colour")] = Words<ListColour>(),
        [Member<ListEntryView>("subjectKind")] = Listed,
        [Member<ListEntryView>("state")] = ["proposed", "noticed", "heard", "listed", "onHold", "declined", "ended"],
        [Member<ListEntryView>("effect")] = Words<EntryEffect>(),
        [Member<ListEntryView>("remedies")] = Words<Remedy>(),
        [Member<EntryEndView>("reason")] = [.. Words<EndReason>(), "declined"],
        [Member<EntrySubjectRequest>("kind")] = Listed,
        [Member<LegalBasisView>("level")] = Words<BasisLevel>(),
        [Member<LegalBasisView>("mark")] = Words<PolicyMark>(),
        [Member<PolicyValueView>("mark")] = Words<PolicyMark>(),
        [Member<ListTypeView>("colour")] = Words<ListColour>(),
        [Member<ListTypeView>("subjectKinds")] = Listed,
        [Member<MeasureView>("class")] = Words<MeasureClass>(),
        [Member<MeasureView>("force")] = Words<MeasureForce>(),
        [Member<MeasureView>("colour")] = Words<ListColour>(),
        [Member<MeasureView>("subjectKinds")] = Listed,
        [Member<MyMeasureView>("force")] = Words<MeasureForce>(),
        [Member<Checks.ApplicableMeasureView>("force")] = Words<MeasureForce>(),
        [Member<DirectiveMeasure>("force")] = Words<MeasureForce>(),
        [Member<DirectiveView>("colour")] = Words<ListColour>(),
        [Member<DirectiveView>("force")] = Words<MeasureForce>(),
        [Member<DirectiveView>("state")] = ["planned", "delivered", "acknowledged", "settled"],
        [Member<InstructionView>("instruction")] = Words<InstructionKind>(),
        [Member<InstructionView>("state")] = ["delivered", "acknowledged", "settled", "superseded"],
        [Member<EscalationView>("rung")] = Words<EscalationRung>(),
        [Member<MeasureResultItem>("result")] = Words<FeedbackResult>(),
        [Member<JointActionView>("colour")] = Words<ListColour>(),
        [Member<AlarmView>("alarm")] = ["unconfirmedLift", "overdue", "refusal"],
        [Member<RaiseObjectionRequest>("kind")] = Words<ObjectionKind>(),
        [Member<RecordFindingRequest>("result")] = Words<FindingResult>(),
        [Member<ObjectionView>("kind")] = Words<ObjectionKind>(),
        [Member<ObjectionView>("state")] = ["notified", "verifying", "found"],
        [Member<FindingView>("result")] = Words<FindingResult>(),
        [Member<OrchestrationView>("state")] = Words<Engine.RoundState>(),
        [Member<OrchestrationWaitView>("kind")] = ["activity", "child", "signal", "time"],
        [Member<RecordKindView>("class")] = Words<RecordClass>(),
        [Member<RecordKindView>("sourceClass")] = Words<SourceClass>(),
        [Member<RecordKindView>("tone")] = Words<RecordTone>(),
        [Member<RecordKindView>("cycle")] = Words<RecordCycle>(),
        [Member<CoverageRowView>("cycle")] = Words<RecordCycle>(),
        [Member<CollectionTaskView>("state")] = ["open", "overdue", "done", "closed"],
        [Member<RecordKindView>("subjectKinds")] = Words<SubjectKind>(),
        [Member<DeclarationView>("state")] = ["standing", "lapsed", "withdrawn"],
        [Member<RecordColumnView>("form")] = Words<FieldForm>(),
        [Member<RecordColumnView>("class")] = Words<SensitiveClass>(),
        [Member<UploadView>("state")] = ["received", "reading", "done", "refused"],
        [Member<UploadView>("documentClass")] = Words<DocumentClass>(),
        [Member<RecordView>("documentClass")] = Words<DocumentClass>(),
        [Member<UploadPublicationView>("documentClass")] = Words<DocumentClass>(),
        [Member<EntryGroundsView>("documentClass")] = Words<DocumentClass>(),
        [Member<EntryNoticeView>("documentClass")] = Words<DocumentClass>(),
        [Member<EntryDecisionView>("documentClass")] = Words<DocumentClass>(),
        [Member<EntryEndView>("documentClass")] = Words<DocumentClass>(),
        [Member<RecordCorrectionView>("documentClass")] = Words<DocumentClass>(),
        [Member<BoardView>("documentClass")] = Words<DocumentClass>(),
        [Member<CaseView>("documentClass")] = Words<DocumentClass>(),
        [Member<ReceiptRowView>("outcome")] = ["accepted", "duplicate", "rejected"],
        [Member<QuarantinedRowView>("state")] = ["waiting", "settled", "dropped"],
        [Member<RecordView>("class")] = Words<RecordClass>(),
        [Member<RecordView>("subjectKind")] = Words<SubjectKind>(),
        [Member<RecordCorrectionView>("kind")] = Words<CorrectionKind>(),
        [Member<ReinstatementView>("documentClass")] = Words<DocumentClass>(),
        [Member<ReinstatementView>("ground")] = Words<ReinstatementGround>(),
        [Member<ReinstateRecordRequest>("ground")] = Words<ReinstatementGround>(),
        [Member<RecordStateView>("state")] = OperatingRules.StateMachine.WordsOf(typeof(RecordState)),
        [Member<BasisUseView>("reason")] = [.. Words<BasisExclusion>(), "disputed"],
        [Member<DisclosureView>("way")] = Words<DisclosureWay>(),
        [Member<RecallView>("correction")] = Words<CorrectionKind>(),
        [Member<DutyView>("kind")] = Words<DutyKind>(),
        [Member<DutyView>("state")] = OperatingRules.StateMachine.WordsOf(typeof(DutyState)),
        [Member<DutyFindingView>("result")] = Words<DutyResult>(),
        [Member<FindDutyRequest>("result")] = Words<DutyResult>(),
        [Member<RepairView>("state")] = OperatingRules.StateMachine.WordsOf(typeof(RepairState)),
        [Member<RepairWaitView>("kind")] = Words<RepairWaitKind>(),
        [Member<RepairGuideView>("tier")] = [.. Words<PublicationTier>().Where(word => word != HubJson.Word(PublicationTier.None))],
        [Member<ClassifyUploadRequest>("classification")] = Words<DocumentClass>(),
        [Member<ClassifyUploadRequest>("reasons")] = Words<SecrecyReason>(),
        [Member<ExemptRecordRequest>("reason")] = Words<SecrecyReason>(),
        [Member<UploadPublicationView>("state")] = ["unclassified", "classified", "publishing", "published", "withheld"],
        [Member<UploadPublicationView>("classification")] = Words<DocumentClass>(),
        [Member<UploadPublicationView>("reasons")] = Words<SecrecyReason>(),
        [Member<RecordPublicationView>("state")] = ["waiting", "published", "refused", "ended"],
        [Member<RecordPublicationView>("tier")] = Words<PublicationTier>(),
        [Member<ClassifyEntriesRequest>("classification")] = Words<DocumentClass>(),
        [Member<ClassifyEntriesRequest>("reasons")] = Words<SecrecyReason>(),
        [Member<DecideEntriesRequest>("classification")] = Words<DocumentClass>(),
        [Member<EntryOutcomeView>("state")] = ["unclassified", "classified", "cleared", "withheld", "exempted"],
        [Member<NameResponsibleRequest>("owes")] = Words<Arrears>(),
        [Member<ResponsibleView>("role")] = Words<ResponsibleRole>(),
        [Member<ResponsibleView>("owes")] = Words<Arrears>(),
        [Member<ResponsibleView>("state")] = ["proposed", "sentBack", "agreed", "withdrawn"],
        [Member<EntryPublicationView>("state")] = ["unclassified", "classified", "cleared", "withheld", "exempted"],
        [Member<EntryPublicationView>("classification")] = Words<DocumentClass>(),
        [Member<EntryPublicationView>("reasons")] = Words<SecrecyReason>(),
        [Member<DeliveryView>("of")] = Words<ItemKind>(),
        [Member<DeliveryView>("state")] = ["waiting", "refused", "declared", "confirmed"],
        [Member<AuthorityView>("link")] = ["open", "none", "unauthenticated"],
        [Member<CaseView>("kind")] = Words<CaseKind>(),
        [Member<CaseView>("subjectKind")] = Listed,
        [Member<TypicalCaseView>("kind")] = Words<CaseKind>(),
        [Member<TypicalCaseView>("subjectKind")] = Listed,
        [Member<ObligationView>("state")] = ["open", "submitted", "returned", "accepted"],
        [Member<InvitationView>("state")] = ["open", "sent", "ended"],
        [Member<InvitationReasonView>("cause")] = Words<InvitationCause>(),
        [Member<DrawBoardRequest>("colour")] = Words<ListColour>(),
        [Member<BoardView>("colour")] = Words<ListColour>(),
        [Member<BoardView>("state")] = ["drafted", "submitted", "approved", "withdrawn"],
        [Member<BoardLeftOutView>("reason")] = Words<BoardOmission>(),
        [Member<GrantAuthorisationRequest>("subjectKinds")] = Words<SubjectKind>(),
        [Member<AuthorisationView>("subjectKinds")] = Words<SubjectKind>(),
        [Member<ReaderRecordView>("subjectKind")] = Words<SubjectKind>(),
        [Member<ReaderRecordView>("ground")] = Words<ReadingGround>(),
        [Member<UnitView>("class")] = Words<UnitClass>(),
        [Member<SubjectView>("kind")] = Words<SubjectKind>(),
        [Member<RegistrationView>("state")] = Words<RegistrationState>(),
        [Member<SharedCodeView>("state")] = ["open", "settled", "ended"],
        [Member<SharedCodeSettlementView>("as")] = Words<SharedCodeFinding>(),
        [Member<SettleSharedCodeRequest>("as")] = Words<SharedCodeFinding>(),
        [Member<IssueCredentialRequest>("roles")] = Words<Role>(),
        [Member<IssuedCredentialResponse>("roles")] = Words<Role>(),
        [Member<MeResponse>("roles")] = Words<Role>(),
    };

    /// <summary>Names of the members that have words, as <c>ListEntryView.colour</c>.</summary>
    public static IEnumerable<string> Members => Known.Keys;

    /// <summary>The words of a member; null where it may be any text.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="member">The member's name in JSON.</param>
    public static IReadOnlyList<string>? Of(Type contract, string member) => Known.GetValueOrDefault($"{contract.FullName}.{member}");

    private static string Member<T>(string member) => $"{typeof(T).FullName}.{member}";

    private static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(HubJson.Word)];
}
