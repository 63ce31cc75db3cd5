namespace CreditHub.Catalogue;

/// <summary>Applies a lower layer's word about a kind of record and reports where it would weaken it.</summary>
internal sealed class KindTightening(string by, List<string> problems)
{
    /// <summary>The kind with what the lower layer tightens.</summary>
    public KindLayer Apply(KindLayer above, KindLayer said)
    {
        Fixed("title", said.Title);
        Fixed("titleEn", said.TitleEn);
        Fixed("sourceClass", said.SourceClass);
        Fixed("tone", said.Tone);
        Fixed("basis", said.Basis);
        Fixed("deadline", said.Deadline);
        Fixed("isTrial", said.IsTrial);
        Check(said.Class is null || said.Class >= above.Class, $"it lowers the class to {said.Class}");
        Check(said.MayBeBasis is not true || above.MayBeBasis is true, "it lets a sanction rest on what never may");
        Check(
            said.DeadlineWorkingDays is null || above.DeadlineWorkingDays is null || said.DeadlineWorkingDays <= above.DeadlineWorkingDays,
            "it lengthens the deadline");
        Check(said.DeadlineWorkingDays is null or > 0, "its deadline is below a day");
        Check(said.Cycle is null || said.Cycle >= above.Cycle, $"it lengthens the cycle to {said.Cycle}");
        Check(said.SubjectKinds?.Except(above.SubjectKinds ?? []).Any() is not true, "it adds a kind of subject");
        Check(
            said.Providers is null || above.Providers is not { Count: > 0 } || (said.Providers.Count > 0 && !said.Providers.Except(above.Providers).Any()),
            "it adds a provider");
        return above with
        {
            Class = said.Class ?? above.Class,
            MayBeBasis = said.MayBeBasis ?? above.MayBeBasis,
            DeadlineWorkingDays = said.DeadlineWorkingDays ?? above.DeadlineWorkingDays,
            Cycle = said.Cycle ?? above.Cycle,
            SubjectKinds = said.SubjectKinds ?? above.SubjectKinds,
            Providers = said.Providers ?? above.Providers,
            Exclusions = [.. above.Exclusions ?? [], .. said.Exclusions ?? []],
            Forbidden = [.. above.Forbidden ?? [], .. said.Forbidden ?? []],
            Forms = Apply(above.Forms ?? [], said.Forms ?? []),
        };
    }

    private FormLayer[] Apply(IReadOnlyList<FormLayer> above, IReadOnlyList<FormLayer> said)
    {
        foreach (var form in said.Where(form => above.All(known => known.Code != form.Code)))
        {
            problems.Add($"{by}: it adds the form '{form.Code}', which could require less.");
        }

        return [.. above.Select(form => said.FirstOrDefault(own => own.Code == form.Code) is { } own ? Apply(form, own) : form)];
    }

    private FormLayer Apply(FormLayer above, FormLayer said)
    {
        var added = said.Fields.Where(field => above.Fields.All(known => known.Code != field.Code)).ToList();
        foreach (var field in added)
        {
            Check(field.Public is not true, $"its own field {field.Code} is public, though the kind is another layer's");
            Check(field.Role is null or FieldRole.None, $"its own field {field.Code} has a role, though the kind is another layer's");
        }

        return above with
        {
            Fields =
            [
                .. above.Fields.Select(field => said.Fields.FirstOrDefault(own => own.Code == field.Code) is { } own
                    ? new FieldTightening($"{by}, field {field.Code}", problems).Apply(field, own)
                    : field),
                .. added,
            ],
        };
    }

    private void Fixed(string name, object? said) => Check(said is null, $"it changes the {name}");

    private void Check(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add($"{by}: {problem}.");
        }
    }
}
