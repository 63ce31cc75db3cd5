using System.Buffers;
using System.Text;
using System.Text.Json;
using CreditHub.Http;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Checks;

/// <summary>A check's body is read by hand where it looks as nearly all do, and means what the serialiser says wherever it is read.</summary>
public sealed class CheckBodyTests(HubServer server) : IClassFixture<HubServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"subject":"91000000000000019G","matter":"m","caseId":"c","purpose":"办理\n行政\u8bb8可"}""")]
    [InlineData(""" { "purpose" : "p", "caseId" : "c", "matter" : "", "subject" : "s" } """)]
    [InlineData("""{"subject":"s"}""")]
    [InlineData("{}")]
    public void What_nearly_all_look_like_is_read_by_hand(string body) => Assert.Equal(Serialised(body), CheckBody.Read(InPieces(body, body.Length)));

    [Theory]
    [InlineData("""{"subject":"s","matter":null}""")]
    [InlineData("""{"SUBJECT":"s"}""")]
    [InlineData("""{"subject":"s","subject":"t"}""")]
    [InlineData("""{"subject":"s","more":{"a":[1]}}""")]
    [InlineData("""{"subject":1}""")]
    [InlineData("""{"subject":"s"}x""")]
    [InlineData("""{"subject":"s" """)]
    [InlineData("""["subject"]""")]
    [InlineData("""{"subject":"\ud800"}""")]
    [InlineData("null")]
    [InlineData("")]
    public void All_else_is_left_to_the_serialiser(string body) => Assert.Null(CheckBody.Read(InPieces(body, body.Length)));

    [Fact]
    public void Body_in_pieces_is_the_same_body()
    {
        const string Body = """{"subject":"91000000000000019G","matter":"administrative-permit","caseId":"case-1","purpose":"办理行政许可前的信用核查"}""";
        Assert.All(Enumerable.Range(1, 40), piece => Assert.Equal(Serialised(Body), CheckBody.Read(InPieces(Body, piece))));
    }

    [Theory]
    [InlineData("""{"subject":1}""", "$.subject")]
    [InlineData("""{"subject":"s","matter":["350104199001011234"]}""", "$.matter")]
    [InlineData("""{"subject":"s" """, "$")]
    [InlineData("null", null)]
    [InlineData("", null)]
    public async Task Unreadable_check_is_400_with_its_path_and_none_of_its_values(string body, string? path)
    {
        var problem = await PipelineTests.AssertProblem(HttpErrors.Malformed, await PostAsync(body, "application/json", chunked: false));
        Assert.Equal(path, problem.TryGetProperty("detail", out var detail) ? detail.GetString() : null);
    }

    [Theory]
    [InlineData("""{"subject":"nobody","matter":"m","caseId":"c","purpose":"p"}""", false)]
    [InlineData("""{"subject":"nobody","matter":"m","caseId":"c","purpose":"p"}""", true)]
    [InlineData("""{"Subject":"nobody","matter":"m","caseId":"c","purpose":"p","more":1}""", false)]
    public async Task Check_is_understood_however_it_comes(string body, bool chunked) =>
        await PipelineTests.AssertProblem(CheckErrors.SubjectNotACode, await PostAsync(body, "application/json; charset=utf-8", chunked));

    [Fact]
    public async Task Check_of_another_type_is_415() => await PipelineTests.AssertProblem(HttpErrors.UnsupportedType, await PostAsync("{}", "text/plain", chunked: false));

    private async Task<HttpResponseMessage> PostAsync(string body, string type, bool chunked)
    {
        using var checker = await server.ClientAsync(Role.Checker);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/checks") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        return await checker.SendAsync(request, Cancel);
    }

    private static CheckRequest Serialised(string body) => JsonSerializer.Deserialize<CheckRequest>(body, HubJson.Options)!;

    private static ReadOnlySequence<byte> InPieces(string text, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var first = new Piece(ReadOnlyMemory<byte>.Empty, null);
        var last = first;
        foreach (var chunk in bytes.Chunk(Math.Max(1, size)))
        {
            last = new Piece(chunk, last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
