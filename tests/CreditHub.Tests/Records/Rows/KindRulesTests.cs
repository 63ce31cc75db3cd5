using CreditHub.Catalogue;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Records.Rows;

/// <summary>The rules of every kind in the catalogue: each that a document or a seed demands is named here, so that none is dropped unseen.</summary>
public sealed class KindRulesTests
{
    public static TheoryData<string, string, SubjectKind> Forms => [.. PenaltyRows.Catalogue.Kinds.SelectMany(kind => kind.Forms.SelectMany(form =>
        kind.SubjectKinds.Select(subject => new TheoryDataRow<string, string, SubjectKind>(kind.Code, form.Code, subject))))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Row_with_what_is_required_is_taken_and_without_any_of_it_refused(string kind, string form, SubjectKind subject)
    {
        var rules = KindRows.Rules(kind, form);
        var row = KindRows.Of(rules, subject);
        var taken = Assert.IsType<RowVerdict.Accepted>(row.Judge(rules)).Row;
        Assert.Equal((kind, subject), (taken.Kind, taken.SubjectKind));
        foreach (var field in rules.Form.Fields.Where(field => field.Required))
        {
            var rejected = Assert.IsType<RowVerdict.Rejected>(new Dictionary<string, string>(row).With(field.Code, "").Judge(rules));
            Assert.Contains(rejected.Problems, problem => problem.Field == field.Code && problem.Error == RecordErrors.Required);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_personal_value_is_open_text(string kind, string form, SubjectKind subject)
    {
        var rules = KindRows.Rules(kind, form);
        var row = KindRows.Of(rules, subject);
        foreach (var field in rules.Form.Fields.Where(field => field.Sensitive is SensitiveClass.PersonName))
        {
            row[field.Code] = "丙某某";
        }

        var taken = Assert.IsType<RowVerdict.Accepted>(row.Judge(rules)).Row;
        Assert.DoesNotContain("丙某某", taken.Text.Values);
        Assert.DoesNotContain(Demo.SyntheticCodes.CitizenId(1), taken.Text.Values);
        if (subject is SubjectKind.Person)
        {
            Assert.DoesNotContain(row[rules.Form.Of(FieldRole.SubjectName)!.Code], taken.Text.Values);
            Assert.NotNull(taken.Identity);
        }
    }

    // kind, generation, column=value;…, the column that is refused, code
    public static TheoryData<string, string, string, string, string> Refused => new()
    {
        { "permits", "2", "XK_YXQZ=2026-03-05;XK_YXQZI=2026-03-04", "XK_YXQZI", "record.dates-out-of-order" },
        { "permits", "2", "XK_YXQZ=长期", "XK_YXQZ", "record.date-format" },
        { "permits", "2", "XK_XKLB=1", "XK_XKLB", "record.category-unknown" },
        { "permits", "2", "XK_FRDB=", "XK_FRDB", "record.required" },
        { "permits", "2", "XK_XDR_ZZJG=000000027", "XK_XDR_ZZJG", "record.organisation-code-differs" },
        { "permits", "2", "XK_JDRQ=2026-03-11", "XK_JDRQ", "record.date-future" },
        { "permits", "2", "XK_LYDWDM=" + PenaltyRows.StrangerCode, "XK_LYDWDM", "record.source-not-uploader" },
        { "permits", "1", "XK_SPLB=01", "XK_SPLB", "record.category-unknown" },
        { "permits", "1", "XK_JZQ=2026-03-01", "XK_JZQ", "record.date-before-decision" },
        { "permits", "1", "XK_XZJG=演示市监局", "XK_XZJG", "record.organ-unknown" },
        { "penalties", "1", "CF_XDR_SHXYM=;CF_XDR_SFZ=000000900101001", "CF_XDR_SFZ", "record.citizen-first-generation" },
        { "penalties", "1", "CF_XDR_SHXYM=", "CF_XDR_SFZ", "record.required" },
        { "penalties", "1", "CF_CFLB1=7", "CF_CFLB1", "record.category-unknown" },
        { "penalties", "1", "CF_ZT=4", "CF_ZT", "record.category-unknown" },
        { "penalties", "1", "BZ=13800000012", "BZ", "record.personal-text" },
        { "judgment-defaulters", "1", "SX_LXQK=不清楚", "SX_LXQK", "record.category-unknown" },
        { "judgment-defaulters", "1", "SX_ZT=屏蔽", "SX_YCYY", "record.required-by-category" },
        { "judgment-defaulters", "1", "SX_ZT=3", "SX_YCYY", "record.required-by-category" },
        { "judgment-defaulters", "1", "SX_ZT=2;SX_YCYY=撤了", "SX_YCYY", "record.category-unknown" },
        { "judgment-defaulters", "1", "SX_FBSJ=2026-03-01;SX_LASJ=2026-03-05", "SX_FBSJ", "record.dates-out-of-order" },
        { "judgment-defaulters", "1", "SX_JZQ=长期", "SX_JZQ", "record.date-format" },
        { "false-litigants", "1", "XS_ZT=删除", "XS_YCYY", "record.required-by-category" },
        { "honours", "1", "RY_JB=世界级", "RY_JB", "record.category-unknown" },
        { "donations", "1", "JZ_LB=公益捐赠;JZ_JE=", "JZ_JE", "record.required-by-category" },
        { "donations", "1", "JZ_LB=志愿服务;JZ_SC=", "JZ_SC", "record.required-by-category" },
        { "donations", "1", "JZ_JE=0.001", "JZ_JE", "record.amount-format" },
        { "donations", "1", "JZ_JE=10000000000.01", "JZ_JE", "record.amount-unit" },
        { "donations", "1", "JZ_SC=100001", "JZ_SC", "record.count-too-large" },
        { "commitments", "1", "CN_LX=容缺受理型;CN_BZQX=2026-04-01", "CN_RQCL", "record.required-by-category" },
        { "commitments", "1", "CN_LX=容缺受理型;CN_RQCL=验资报告", "CN_BZQX", "record.required-by-category" },
        { "commitments", "1", "CN_BZQX=2026-03-01", "CN_BZQX", "record.date-before-decision" },
        { "commitments", "1", "CN_LX=口头型", "CN_LX", "record.category-unknown" },
        { "commitment-performance", "1", "LY_ZT=未履行;LY_QK=逾期", "LY_RDWH", "record.required-by-category" },
        { "commitment-performance", "1", "LY_ZT=部分履行;LY_RDWH=一号", "LY_QK", "record.required-by-category" },
        { "talks", "1", "YT_LX=闲谈", "YT_LX", "record.category-unknown" },
        { "talks", "1", "YT_LX=警示约谈", "YT_ZGYQ", "record.required-by-category" },
        { "talks", "1", "YT_ZGQX=2026-03-01", "YT_ZGQX", "record.date-before-decision" },
        { "evaluations", "1", "PJ_DJ=E", "PJ_DJ", "record.category-unknown" },
        { "evaluations", "1", "PJ_FS=1001", "PJ_FS", "record.count-too-large" },
        { "complaints", "1", "TS_JS=1.5", "TS_JS", "record.count-format" },
        { "complaints", "1", "TS_JS=-1", "TS_JS", "record.count-format" },
        { "complaints", "1", "TS_XDR_LB=自然人", "TS_XDR_LB", "record.subject-kind-unknown" },
        { "declarations", "1", "SB_CN=", "SB_CN", "record.required" },
        { "declarations", "1", "SB_CN=否", "SB_CN", "record.category-unknown" },
        { "agency-references", "1", "FW_LX=传闻", "FW_LX", "record.category-unknown" },
        { "government-integrity", "1", "ZW_LB=懒政", "ZW_LB", "record.category-unknown" },
        { "enforcements", "1", "XZ_LB=没收", "XZ_LB", "record.category-unknown" },
        { "supervisions", "1", "XZ_LB=良好", "XZ_LB", "record.category-unknown" },
        { "levies", "1", "XZ_YXQ=2026-03-01", "XZ_YXQ", "record.date-before-decision" },
        { "payments", "1", "XZ_JE=12.345", "XZ_JE", "record.amount-format" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Rule_of_a_kind_refuses_the_row_at_its_column(string kind, string form, string spoilt, string column, string code)
    {
        var rules = KindRows.Rules(kind, form);
        var row = Spoil(KindRows.Of(rules, rules.Kind.SubjectKinds[0]), spoilt);
        var problem = Assert.Single(Assert.IsType<RowVerdict.Rejected>(row.Judge(rules)).Problems);
        Assert.Equal((column, code), (problem.Field, problem.Error.Code));
    }

    [Theory]
    [InlineData("permits", "2", "XK_XKLB=01", "XK_XKLB", "普通")]
    [InlineData("permits", "2", "XK_XKLB=０２", "XK_XKLB", "特许")]
    [InlineData("permits", "1", "XK_SPLB=0", "XK_XKLB", "普通")]
    [InlineData("permits", "1", "XK_SPLB=1", "XK_XKLB", "特许")]
    [InlineData("penalties", "1", "CF_CFLB1=0;CF_CFLB2=1", "CF_CFLB", "警告、罚款")]
    [InlineData("penalties", "1", "CF_CFLB1=2", "CF_CFLB", "没收违法所得、没收非法财物")]
    [InlineData("penalties", "1", "CF_XZJG=演示市场监督管理局", "CF_CFJG", "演示市场监督管理局")]
    [InlineData("penalties", "1", "CF_JG=罚款1000元", "CF_NR", "罚款1000元")]
    [InlineData("permits", "2", "XK_YXQZI=9999-9-9", "XK_YXQZI", "长期")]
    [InlineData("permits", "1", "XK_JZQ=2099/12/31", "XK_YXQZI", "长期")]
    [InlineData("permits", "2", "XK_YXQZ=2026年3月5日", "XK_YXQZ", "2026-03-05")]
    [InlineData("evaluations", "1", "PJ_FS=８８", "PJ_FS", "88")]
    public void Both_generations_and_all_styles_are_kept_alike(string kind, string form, string given, string kept, string value)
    {
        var rules = KindRows.Rules(kind, form);
        var row = Spoil(KindRows.Of(rules, rules.Kind.SubjectKinds[0]), given);
        Assert.Equal(value, Assert.IsType<RowVerdict.Accepted>(row.Judge(rules)).Row.Text[kept]);
    }

    [Fact]
    public void Generation_one_writes_dates_with_slashes_and_amounts_of_yuan_are_kept_in_ten_thousands()
    {
        var old = KindRows.Rules("penalties", "1");
        var row = Spoil(KindRows.Of(old, SubjectKind.Organisation), "CF_JDRQ=2016/03/05;CF_GSJZQ=2017/03/05");
        var taken = Assert.IsType<RowVerdict.Accepted>(row.Judge(old)).Row;
        Assert.Equal((new DateOnly(2016, 3, 5), (DateOnly?)new DateOnly(2017, 3, 5)), (taken.DecidedOn, taken.PublishUntil));
        var gift = KindRows.Rules("donations");
        var given = Spoil(KindRows.Of(gift, SubjectKind.Person), "JZ_LB=公益捐赠;JZ_JE=１２３４５.６７");
        Assert.Equal(1.234567m, Assert.IsType<RowVerdict.Accepted>(given.Judge(gift)).Row.Amounts["JZ_JE"]);
    }

    [Theory]
    [InlineData("20000000000", "record.amount-unit")]
    [InlineData("20000000000元", null)]
    [InlineData("2000000万元", "record.amount-format")]
    public void Large_amount_of_yuan_is_taken_with_its_unit_behind_it(string amount, string? code)
    {
        var gift = KindRows.Rules("donations");
        var verdict = Spoil(KindRows.Of(gift, SubjectKind.Person), "JZ_LB=公益捐赠;JZ_JE=" + amount).Judge(gift);
        Assert.Equal(code, verdict is RowVerdict.Rejected { Problems: [var problem] } ? problem.Error.Code : null);
        Assert.True(code is not null || verdict is RowVerdict.Accepted { Row.Amounts: var amounts } && amounts["JZ_JE"] == 2_000_000m);
    }

    [Theory]
    [InlineData("penalties", "1", "CF_ZT=0", typeof(RecordState.InForce))]
    [InlineData("penalties", "1", "CF_ZT=1", typeof(RecordState.Annulled))]
    [InlineData("penalties", "1", "CF_ZT=2", typeof(RecordState.Disputed))]
    [InlineData("penalties", "1", "CF_ZT=3", typeof(RecordState.InForce))]
    [InlineData("permits", "1", "XK_ZT=2", typeof(RecordState.Disputed))]
    [InlineData("permits", "2", "XK_ZT=2", typeof(RecordState.Removed))]
    [InlineData("permits", "2", "XK_ZT=撤销", typeof(RecordState.Annulled))]
    [InlineData("judgment-defaulters", "1", "SX_ZT=屏蔽;SX_YCYY=全部履行", typeof(RecordState.Removed))]
    [InlineData("false-litigants", "1", "XS_ZT=删除;XS_YCYY=决定纠正", typeof(RecordState.Removed))]
    public void State_at_the_source_is_the_records(string kind, string form, string given, Type state)
    {
        var rules = KindRows.Rules(kind, form);
        var row = Spoil(KindRows.Of(rules, rules.Kind.SubjectKinds[0]), given);
        Assert.IsType(state, Assert.IsType<RowVerdict.Accepted>(row.Judge(rules)).Row.State);
    }

    [Theory]
    [InlineData("penalties", "2", "CF_CFLB=罚款;CF_NR_FK=1", null)]
    [InlineData("penalties", "2", "CF_CFLB=警告", BasisExclusion.WarningOnly)]
    [InlineData("penalties", "2", "CF_CFLB=警告、通报批评", BasisExclusion.WarningOnly)]
    [InlineData("penalties", "2", "CF_CFLB=警告、罚款;CF_NR_FK=1", null)]
    [InlineData("penalties", "1", "CF_CFLB1=0", BasisExclusion.WarningOnly)]
    [InlineData("penalties", "1", "CF_CFLB1=0;CF_CFLB2=1", null)]
    [InlineData("permits", "2", "", BasisExclusion.Kind)]
    [InlineData("judgment-defaulters", "1", "", null)]
    [InlineData("false-litigants", "1", "", null)]
    [InlineData("honours", "1", "", BasisExclusion.Kind)]
    [InlineData("commitments", "1", "", BasisExclusion.Kind)]
    [InlineData("commitment-performance", "1", "LY_ZT=已履行", BasisExclusion.NotBroken)]
    [InlineData("commitment-performance", "1", "LY_ZT=未履行;LY_QK=逾期;LY_RDWH=一号", null)]
    [InlineData("talks", "1", "", BasisExclusion.Kind)]
    [InlineData("evaluations", "1", "PJ_DJ=差", BasisExclusion.Kind)]
    [InlineData("complaints", "1", "", BasisExclusion.Complaint)]
    [InlineData("association-ratings", "1", "", BasisExclusion.Reference)]
    [InlineData("association-conduct", "1", "", BasisExclusion.Reference)]
    [InlineData("agency-references", "1", "", BasisExclusion.Reference)]
    [InlineData("declarations", "1", "", BasisExclusion.SelfDeclared)]
    [InlineData("government-integrity", "1", "", BasisExclusion.Kind)]
    [InlineData("enforcements", "1", "", BasisExclusion.Kind)]
    public void Record_says_whether_a_sanction_may_rest_on_it(string kind, string form, string given, BasisExclusion? exclusion)
    {
        var rules = KindRows.Rules(kind, form);
        var row = Spoil(KindRows.Of(rules, rules.Kind.SubjectKinds[0]), given);
        Assert.Equal(exclusion, Assert.IsType<RowVerdict.Accepted>(row.Judge(rules)).Row.BasisUse.Exclusion);
    }

    [Theory]
    [InlineData("judgment-defaulters")]
    [InlineData("false-litigants")]
    public void Court_alone_provides_its_lists(string kind)
    {
        var rules = KindRows.Rules(kind);
        var row = KindRows.Of(rules, SubjectKind.Organisation).Row(rules.Form);
        var rejected = Assert.IsType<RowVerdict.Rejected>(rules.Check(row, PenaltyRows.Context));
        Assert.Equal(RecordErrors.ProviderNotAllowed, Assert.Single(rejected.Problems).Error);
    }

    [Theory]
    [InlineData("complaints", "投诉人姓名")]
    [InlineData("complaints", "投诉人联系电话")]
    [InlineData("rewards", "举报线索")]
    [InlineData("payments", "健康状况")]
    public void Columns_of_whoever_complained_or_fell_ill_refuse_the_file(string kind, string heading)
    {
        var rules = PenaltyRows.Catalogue[kind];
        string[] headings = [.. rules.Kind.Current.Fields.Select(field => field.Code), heading];
        Assert.Equal(
            UploadErrors.ColumnForbidden, Assert.IsType<Decisions.Decision<RecordHeader>.Rejected>(rules.ReadHeader(headings)).Error);
    }

    [Fact]
    public void Headings_say_which_generation_a_file_has()
    {
        var rules = PenaltyRows.Catalogue["penalties"];
        foreach (var form in rules.Forms)
        {
            Assert.Equal(form.Form.Code, rules.FormOf(form.Form.Fields.Select(field => field.Code)).Form.Code);
            Assert.Equal(form.Form.Code, rules.FormOf(form.Form.Fields.Where(field => field.Required).Select(field => field.Label)).Form.Code);
        }
    }

    [Fact]
    public void Further_acts_are_on_trial_until_the_policy_names_them()
    {
        var profile = Policy.Profiles.Load("fuzhou");
        var day = new DateOnly(2026, 3, 1);
        string[] acts = ["adjudications", "compensations", "confirmations", "enforcements", "levies", "payments", "rewards", "supervisions"];
        Assert.Equal(acts, profile.Records.Kinds.Where(kind => kind.IsTrial).Select(kind => kind.Code));
        Assert.All(acts, act => Assert.Null(profile.KindTaken(act, day)));
        Assert.All(acts, act => Assert.Equal(7, profile.Records[act].Kind.PublicationWorkingDays(profile.Book, day)));
    }

    [Theory]
    [InlineData("enforcements", "enforcements", true)]
    [InlineData("enforcements", "levies", false)]
    [InlineData("enforcements", "", false)]
    public async Task Further_act_is_taken_and_listed_exactly_while_the_policy_names_it(string kind, string named, bool isTaken)
    {
        var bench = new IntakeBench(profile: IntakeBench.ProfileWith((Policy.PolicyKeys.TrialRecordKinds, named.Length == 0 ? [] : new[] { named })));
        var codes = string.Join(',', PenaltyRows.Catalogue[kind].Kind.Current.Fields.Select(field => field.Code));
        var answer = await bench.TryAsync(System.Text.Encoding.UTF8.GetBytes(codes + "\r\n"), kind: kind);
        Assert.Equal(isTaken ? null : UploadErrors.KindUnknown, (answer as Decisions.Decision<Upload>.Rejected)?.Error);
        var views = bench.Hub.Get<RecordKindViews>();
        Assert.Equal(isTaken, views.All().Items.Any(item => item.Code == kind));
        Assert.Equal(isTaken, views.Template(kind) is Decisions.Decision<RecordTemplate>.Accepted);
    }

    [Fact]
    public void Kind_is_taken_while_its_basis_is_in_force()
    {
        var profile = Policy.Profiles.Load("fuzhou");
        var basis = profile.Bases[profile.Records["penalties"].Kind.Basis];
        var over = profile with
        {
            Bases = profile.Bases.ToDictionary(row => row.Key, row => row.Value.Id == basis.Id ? basis with { To = new DateOnly(2026, 2, 28) } : row.Value),
        };
        Assert.NotNull(over.KindTaken("penalties", new DateOnly(2026, 2, 28)));
        Assert.Null(over.KindTaken("penalties", new DateOnly(2026, 3, 1)));
        Assert.DoesNotContain(over.KindsTaken(new DateOnly(2026, 3, 1)), kind => kind.Code == "penalties");
        Assert.NotNull(over.KindTaken("permits", new DateOnly(2026, 3, 1)));
        Assert.Null(profile.KindTaken("penalties", basis.From.AddDays(-1)));
    }

    [Theory]
    [InlineData("PJ_GBRQ=2026-03-11", "PJ_GBRQ", "record.date-future")]
    [InlineData("PJ_GBRQ=", "PJ_GBRQ", "record.required")]
    [InlineData("PJ_GBWZ=", "PJ_GBWZ", "record.required")]
    [InlineData("PJ_SXRQ=2026-03-06", "PJ_GBRQ", "record.dates-out-of-order")]
    public void Judgment_comes_in_only_once_its_court_has_made_it_known(string cells, string field, string code)
    {
        var rules = KindRows.Rules("judgments");
        var row = KindRows.Of(rules, SubjectKind.Organisation);
        Assert.Equal(BasisExclusion.Kind, Assert.IsType<RowVerdict.Accepted>(row.Judge(rules)).Row.BasisUse.Exclusion);
        var problem = Assert.Single(Assert.IsType<RowVerdict.Rejected>(Spoil(row, cells).Judge(rules)).Problems);
        Assert.Equal((field, code), (problem.Field, problem.Error.Code));
    }

    [Fact]
    public void Same_decision_of_either_generation_is_one_record()
    {
        var (young, old) = (KindRows.Rules("penalties", "2"), KindRows.Rules("penalties", "1"));
        var id = (FormRules rules) => Assert.IsType<RowVerdict.Accepted>(
                Spoil(KindRows.Of(rules, SubjectKind.Organisation), "CF_WSH=榕罚〔2016〕1号").Judge(rules)).Row
            .ToRecord(new("up-1"), DateTimeOffset.UnixEpoch, PenaltyRows.Context, cell => "key").Id;
        Assert.Equal(id(young), id(old));
    }

    private static Dictionary<string, string> Spoil(Dictionary<string, string> row, string cells)
    {
        foreach (var cell in cells.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = cell.Split('=');
            row[parts[0]] = parts[1];
        }

        return row;
    }
}
