using System.Runtime.CompilerServices;
using System.Text;
using CreditHub.Catalogue;
using CreditHub.Policy;
using Xunit;

namespace CreditHub.Records;

/// <summary>docs/records.md and the catalogue of Fuzhou say the same. CREDITHUB_WRITE_DOCS=1 writes the page anew.</summary>
public sealed class RecordsPageTests
{
    private const string Head = """
        # Kinds of record
        What departments of Fuzhou may send, as the national, provincial and city layers of the catalogue (目录) together say
        ([ADR 0017](adr/0017-catalogue-of-records.md)). `GET /v1/record-kinds` gives the columns of each, `…/{kind}/template` an empty file, `…/{kind}/schema` the
        rules of a row as JSON Schema ([interface.md](interface.md)). Sensitive columns are sealed in the vault and never public. This page is written by the tests.

        | kind | 中文 | class | of whom | 更新周期 | published within | may carry a sanction | columns | legal basis | source of the columns |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

        """;

    private const string Files = """

        ## What becomes of a file
        The same file again on its day, or at any time under the same `Idempotency-Key`, is the same upload. On another day it is judged anew: a list that did
        not change is news all the same, and why a row was rejected may be over. A file of old data (`migration=true`) is taken once.
        A person of a unit also sends files, fetches the empty ones, and sends corrected rows back on `/console/uploads`.

        Of a workbook one sheet is read, the one named like the kind or the first that is shown. Rows under the kind's columns on another visible sheet refuse
        the file (`upload.workbook-data`, which names the sheet); other visible sheets that hold something are named in upload and receipt (`ignoredSheets`).
        Rows without any content are passed over. An amount above the column's largest is asked back (`record.amount-unit`), and taken with the column's unit
        written behind it, as in `1500000万元`.

        Rejected rows come back with their cells; what of a malformed row was no cell stands as it came under 未能读取的内容, unless the row names what may not be
        collected, or its kind has rows that may not. A row that only says that a known record is annulled, removed, disputed, repaired or stands again (状态行,
        `told`), and one whose record is over as it comes, was to be published by nobody: it is neither on time nor late, and begins no publication. Statistics
        and reports count every row for its source, whoever uploaded it.

        """;

    private const string Readers = """

        ## Who reads them
        Public (公开) and shared (共享) records are read by every unit of government in a matter of its own, with case and purpose
        (`POST /v1/checks/records`), restricted ones (限制) by their provider, the office and the units that `records.restrictedReaders` names, secret ones
        (涉密) by their provider alone. Each answer names source and class: reference data of associations and agencies is shown as what it is, and never
        carries a sanction. Each read is in the subject's log, and is recalled when the record is annulled or corrected.

        """;

    private const string Gathered = """

        ## What ended by mistake
        A record that was annulled, withdrawn or removed by a slip, such as a wrong number, stands again by two persons of its provider
        ([ADR 0025](adr/0025-a-record-that-ended-by-mistake-stands-again.md)). One asks: `POST /v1/records/{id}/reinstatement`,
        `{"ground","document","reason","subjectToldOn","documentOn","documentClass"}`; the document is another than the one that ended it, and the subject is told before.
        Another, neither that one nor who ended it, agrees or sends it back: `…/reinstatement/decision`, `{"approve","request","reason"}`.
        `GET /v1/reinstatements` and `/console/publication` list what waits; the record's page has both forms. `mistake` is not taken of what an objection found wrong (`reinstatement.ended-in-law`): that comes back by
        `setAside`, the document of the court or authority with its day. What its subject declared and took back stays so, and where the policy deletes
        what ended (`records.annulled`) nothing is left to come back (`reinstatement.content-gone`).

        It then says what it said, as disputed as it was, for the term that it had: past its term of use the next sweep puts it away. It is not public by that:
        it waits for a second person ([publication.md](publication.md)), and what was exempted, withheld or past its term of publication stays hidden. Whoever
        was recalled is recalled once more (`reinstated`), authorities above get it again. A list entry that ended with it is decided anew, one that is
        held is confirmed by its unit, a rectification that was dropped is ordered anew. The subject reads both acts in its file, and may object.

        ## What is deleted
        Where a profile deletes what ended (`records.annulled`) or is past its term (`publication.afterTerm`), a tombstone stays: who ended the record, when and
        by which document. Its personal values, and what was kept of it from before, leave the vault some days later, unless another record or document
        has the same value ([ADR 0026](adr/0026-the-vault-forgets.md)); so do values of rows that were sent and not stored. The audit log counts them
        (`vault.forgotten`). Of the file that brought it nothing is left by then: it and its pieces are deleted once they were read, receipts hold no
        cells. Rejected rows go after thirty days, rows in quarantine with the last of their piece, each with the key under which they were sealed.

        ## Whether all of it comes (应归尽归)
        A unit owes what the policy expects of it every month (`records.expected`) and the kinds of which the catalogue names it as provider. A person of
        it says after each month how many decisions of a kind it made (应归集数), zero included: `PUT /v1/record-kinds/{kind}/announcements/{month}`,
        `{"count":12}`; a later number takes the former's place, and both are kept with who and when. Who owes a number and said none is reminded and
        told to be late by `records.announcementWorkingDays` after the month (`cn.credithub.record.announcement-reminder.v1`, `…announcement-late.v1`;
        the office: `…announcements-late.v1`). Months before the hub was there are nobody's debt.

        `GET /v1/statistics/coverage?month=` and `/console/coverage` compare: records count in the month in which they were decided, whenever they came and
        whoever uploaded them, so over all months they add up to the records that files ever brought (a row that repeats, changes or ends a known record
        brings none; one that is annulled later was gathered all the same). 归集率 is the share of announced decisions that have a record; what is beyond
        the announced makes up for nothing. An owed item is covered by a record or a zero report within its cycle: the month for what comes monthly or more
        often, three or twelve months that end with it otherwise; a unit, once all of its items are. What must come daily or weekly is watched by the day
        with `records.freshness` ([publication.md](publication.md)).

        A collection task (归集任务) says what kind a department gathers from which of its offices, how many records, by which day: `/v1/collection-tasks`,
        set by a person of the department or of the office. Records count from the first upload after it; where a department has several open tasks of a
        kind nobody guesses, and a person says which one an upload counts for (`…/{id}/uploads`). It is done with its last record or closed with a reason;
        overdue ones are told once to department and office (`cn.credithub.record.collection-task-overdue.v1`) and stand on the overview. On
        `/console/collection` a person sets tasks, says which upload counts, and closes them.

        Rows of a migration that wait for their right credit code (隔离) stand on `/console/quarantine`, upload by upload: a person of the unit that sent
        them says the code, with the document that shows it, or gives the row up (`POST /v1/quarantine/{id}/settled`, `…/dropped`).

        """;

    private const string Standards = """

        ## Standards
        The national standards of this field are GB/T 39440-2020 公共信用信息资源目录编制指南, 39441 分类与编码规范, 39442 资源标识规则, 39443 交换方式及接口规范,
        39445 数据元 and 39446 代码集. Their numbers and titles were looked up, their texts were not to be had: the catalogue follows what they are said to
        order (a catalogue of kinds, each with a code, fields and code sets), and no column claims to conform to them. Where a kind names a template of the
        State as the source of its columns, that template was followed.

        """;

    private const string Provinces = """

        ## Layers of other provinces
        They ship too; a profile names one in its `recordLayers`, after `national`. A row that may not be collected is refused as
        `record.not-collected` and not kept for its sender, either; one that carries no sanction is stored. Their columns are required as said, never public,
        and our own: no national template has them.

        | layer | kind | its own columns | not collected | never carries a sanction |
        | --- | --- | --- | --- | --- |

        """;

    private static readonly HubProfile Profile = Profiles.Load("fuzhou");

    [Fact]
    public void Page_lists_exactly_the_catalogue()
    {
        var page = new StringBuilder(Head);
        foreach (var kind in Profile.Records.Kinds)
        {
            page.Append(Row(kind));
        }

        page.Append(
            "\nKinds marked \"on trial\" (研究推动) are taken once the policy value `records.trialKinds` names them. Deadlines are working days from the decision.\n" +
            "更新周期 is the longest time in which a provider brings the kind up to date (`asItHappens`: each one as it happens); a lower layer may only shorten it.\n" +
            "No document that was read gives one for each kind: as a column of the catalogue it is demanded, what stands in it is ours until the office confirms it.\n" +
            "An accepted row may have something to look at (`record.region-unknown`, `record.region-historical`, `record.region-not-yet`,\n" +
            "`record.subject-document-ignored`, `record.publish-until-cut`, `record.legal-basis-unnamed`, `record.repair-notice-missing` of [errors.md](errors.md)): the\n" +
            "receipt says so among the row's problems, and the counts as `warned`.\n" +
            "A file may not hold a column whose heading names any of: " + string.Join('、', Profile.Records.Kinds[0].Forbidden) + ".\n");
        page.Append(Files);
        page.Append(Readers);
        page.Append(Gathered);
        page.Append(Standards);
        page.Append(Provinces);
        foreach (var province in (string[])["henan", "shandong"])
        {
            page.AppendJoin("", RegionalCatalogue.In(province).Records.Kinds.Select(kind => Row(province, kind)));
        }

        if (Environment.GetEnvironmentVariable("CREDITHUB_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Address(), page.ToString());
        }

        Assert.Equal(page.ToString(), File.ReadAllText(Address()));
    }

    private static string Row(RecordKind kind)
    {
        var basis = Profile.Bases[kind.Basis];
        var days = kind.PublicationWorkingDays(Profile.Book, new DateOnly(2026, 1, 1));
        string[] cells =
        [
            $"`{kind.Code}`{(kind.IsTrial ? " (on trial)" : "")}",
            kind.Title,
            $"{HubJson.Word(kind.Class)}, {HubJson.Word(kind.SourceClass)}",
            string.Join(", ", kind.SubjectKinds.Select(HubJson.Word)),
            HubJson.Word(kind.Cycle),
            days is null ? "–" : $"{days}",
            kind.Excluded is { } never ? $"never: {HubJson.Word(never)}"
                : kind.Exclusions.Count == 0 ? "yes" : "yes, but for " + string.Join(", ", kind.Exclusions.Select(rule => HubJson.Word(rule.Reason))),
            string.Join("; ", kind.Forms.Select(form =>
                $"{form.Fields.Count}, {form.Fields.Count(field => field.Public)} of them public{(kind.Forms.Count > 1 ? $" (generation {form.Code})" : "")}")),
            $"{basis.Title}{basis.Article}",
            $"{kind.Source.Document}{kind.Source.Article}, {HubJson.Word(kind.Mark)}",
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    // What a province adds to a kind; nothing where it says nothing of it.
    private static string Row(string province, RecordKind kind)
    {
        var known = Profile.Records.Find(kind.Code)?.Kind;
        var fields = kind.Current.Fields.ExceptBy((known?.Current.Fields ?? []).Select(field => field.Code), field => field.Code).ToList();
        var rules = kind.Exclusions.Skip(known?.Exclusions.Count ?? 0).ToList();
        string[] cells =
        [
            $"`{province}`",
            $"`{kind.Code}` {kind.Title}{(known is null ? $" ({HubJson.Word(kind.Class)}, {kind.Source.Document}{kind.Source.Article}, {HubJson.Word(kind.Mark)})" : "")}",
            known is null ? $"{fields.Count}" : string.Join("; ", fields.Select(field => $"`{field.Code}` {field.Label}{Asked(field)}")),
            string.Join("; ", rules.Where(rule => rule.NotCollected).Select(Said)),
            string.Join("; ", rules.Where(rule => !rule.NotCollected).Select(Said)),
        ];
        return fields.Count + rules.Count == 0 ? "" : $"| {string.Join(" | ", cells.Select(cell => cell.Length == 0 ? "–" : cell))} |\n";
    }

    private static string Asked(RecordField field) =>
        field.Required ? "" : field.RequiredFor.Count > 0 ? $" ({string.Join(", ", field.RequiredFor.Select(HubJson.Word))})" : " (optional)";

    private static string Said(BasisExclusionRule rule) =>
        $"{HubJson.Word(rule.Reason)}{(rule.SubjectKinds is { Count: > 0 } kinds ? $" of {string.Join(", ", kinds.Select(HubJson.Word))}" : "")}"
        + (rule.When is { } when ? $": {when.Field} {string.Join(" or ", when.Values ?? [])}" : "");

    private static string Address([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/records.md");
}
